/// How elements that go on over pages or columns are one: pages begin and end all their elements, and those of one key belong together.
package struct StructureContinuation: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        private let owner: ObjectIdentifier
        private let row: Int32
        private let column: Int32

        /// - Parameter owner: lives until the element has ended.
        /// - Parameter row: and column: which of several elements that the owner has.
        package init(_ owner: AnyObject, row: Int = 0, column: Int = 0) {
            self.owner = ObjectIdentifier(owner)
            self.row = Int32(clamping: row)
            self.column = Int32(clamping: column)
        }
    }

    package let key: Key
    /// Whether the element begins here, and whether it ends here.
    package let isFirst: Bool
    package let isLast: Bool

    /// nil for an element that is whole.
    package init?(_ key: Key, isFirst: Bool, isLast: Bool) {
        guard !isFirst || !isLast else { return nil }
        self.key = key
        self.isFirst = isFirst
        self.isLast = isLast
    }
}
