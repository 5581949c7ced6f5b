/// A QR code as a square of light and dark modules (ISO/IEC 18004), without its quiet zone.
public struct QRSymbol: Hashable, Sendable {
    /// How much of a damaged symbol can be restored: about 7, 15, 25 or 30 %.
    public enum Correction: String, CaseIterable, Sendable { case low = "L", medium = "M", quartile = "Q", high = "H" }

    /// Modules along an edge.
    public let side: Int
    /// Row by row from the upper left; true is dark.
    public let modules: [Bool]
    /// What a reader finds.
    public let text: String

    /// Light modules that must surround the symbol (ISO/IEC 18004 §9.1).
    public static let quietZone = 4
    /// Modules along an edge with the quiet zone on both sides.
    public var outerSide: Int { side + 2 * QRSymbol.quietZone }

    public init(side: Int, modules: [Bool], text: String) {
        self.side = side
        self.modules = modules
        self.text = text
    }

    /// The dark modules as rectangles `(column, row, width, height)`: runs within a row, joined with equal runs below.
    package var rectangles: [(column: Int, row: Int, width: Int, height: Int)] {
        var result: [(column: Int, row: Int, width: Int, height: Int)] = []
        // Where the runs that reach down to the row before stand in `result`, by their columns.
        var open: [Range<Int>: Int] = [:]
        for row in 0..<side {
            var next: [Range<Int>: Int] = [:]
            for run in runs(in: row) {
                if let index = open[run] {
                    result[index].height += 1
                    next[run] = index
                } else {
                    next[run] = result.count
                    result.append((run.lowerBound, row, run.count, 1))
                }
            }
            open = next
        }
        return result
    }

    private func runs(in row: Int) -> [Range<Int>] {
        var result: [Range<Int>] = [], start: Int?
        for column in 0...side {
            let isDark = column < side && modules[row * side + column]
            if isDark, start == nil { start = column }
            if !isDark, let first = start {
                result.append(first..<column)
                start = nil
            }
        }
        return result
    }
}
