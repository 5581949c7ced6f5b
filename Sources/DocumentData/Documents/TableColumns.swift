/// What is known of the columns of the table that is being checked, beside its shape.
struct TableColumns {
    /// Columns that the project declares as its own, whatever they are like.
    var own: Set<String> = []
    /// What headings mean in lists of offices: 'golongan' is a rank.
    var headings: HeadingTable?

    /// A field that a heading means, unless the table has a column of the field's own name.
    func meant(by key: String, besides header: RecordHeader) -> String? {
        headings?.field(key).flatMap { header.index(of: $0) == nil ? $0 : nil }
    }
}
