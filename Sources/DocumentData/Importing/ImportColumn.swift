/// A column of a list as it is understood, for people to confirm.
package struct ImportColumn: Sendable {
    package let collection: String
    /// As `impor` of the project names it.
    package let heading: String
    /// Of the heading: 'Pejabat!B3'.
    package let place: String
    /// nil for a column that is not taken.
    package let field: String?
    /// All that it may mean.
    package let fields: [String]
    package let examples: [ImportQuestion.Evidence]
}
