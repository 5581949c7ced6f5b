import DocumentData

/// A function behind `|`: one value in, one value out, with at most one argument.
public struct Filter: Sendable {
    public enum Argument: Sendable { case none, optional, required }

    /// What went wrong, told without a place; the evaluator knows the place.
    public enum Problem: Error {
        /// The filter wants another kind of value, named in both languages: 'bilangan', 'a number'.
        case expects(id: String, en: String)
        /// The value is of the right kind but has no such form: 'romawi' of 4000.
        case impossible(id: String, en: String)
    }

    public let argument: Argument
    /// Whether null comes out as null without asking the filter; `default` says false.
    public let passesNull: Bool
    /// One sentence for the reference page.
    public let summary: String
    package let apply: @Sendable (DataValue, DataValue?) throws(Problem) -> DataValue

    public init(
        argument: Argument = .none, passesNull: Bool = true, _ summary: String,
        apply: @escaping @Sendable (DataValue, DataValue?) throws(Problem) -> DataValue
    ) {
        self.argument = argument
        self.passesNull = passesNull
        self.summary = summary
        self.apply = apply
    }
}
