/// The local name of an element or attribute; valid only during the call that handed it over.
struct MarkupName {
    private let pointer: UnsafePointer<UInt8>?

    init(_ pointer: UnsafePointer<UInt8>?) {
        self.pointer = pointer
    }

    var text: String { pointer.map { String(cString: $0) } ?? "" }

    func isNamed(_ name: StaticString) -> Bool {
        guard let pointer else { return false }
        for index in 0..<name.utf8CodeUnitCount where pointer[index] != name.utf8Start[index] { return false }
        return pointer[name.utf8CodeUnitCount] == 0
    }
}
