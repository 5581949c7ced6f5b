import Diagnostics

/// A count, figure or amount that prose writes: the data that it comes from, or what is told where it comes from none.
struct ProseFigure {
    /// Bytes of the text.
    let offsets: Range<Int>
    /// At the place where it is written; nil for what is right.
    let finding: ((SourceRange) -> Diagnostic)?
    /// Asked for rarely.
    private let origin: () -> [SourceRange]

    /// One that the data gives.
    init(_ offsets: Range<Int>, of origin: @escaping () -> [SourceRange]) {
        self.offsets = offsets
        self.origin = origin
        finding = nil
    }

    /// One that it does not.
    init(_ offsets: Range<Int>, finding: @escaping (SourceRange) -> Diagnostic) {
        self.offsets = offsets
        self.finding = finding
        origin = { [] }
    }

    /// Places of the data that give it.
    var places: [SourceRange] { origin() }
}
