/// How much a finding weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A finding: what is wrong, where, by which rule, and what to do about it.
///
/// `id` is stable (`data.unknown-key`): the part before the dot is the phase, the rest the kind of finding.
public struct Diagnostic: Sendable {
    public let id: String
    public let severity: Severity
    public let message: Wording
    public let range: SourceRange?
    /// Counted from 1, for findings about a laid-out page.
    public var page: Int?
    /// The rule that was broken, as a sentence: 'a date is written as 2023-10-10'.
    public var rule: Wording?
    public var notes: [Note] = []
    public var fix: Fix?
    /// Findings of one kind with the same cause are told once, wherever they are found; nil for what each place has of its own.
    public var cause: String?
    /// Whether it says nothing about the project: the disk is full, a folder cannot be written. Later, or elsewhere, it may go well.
    public var isOfMachine = false

    /// A second place or a fact that helps to understand the finding.
    public struct Note: Sendable {
        public let message: Wording
        public let range: SourceRange?

        public init(_ message: Wording, at range: SourceRange? = nil) {
            self.message = message
            self.range = range
        }
    }

    /// The one suggestion: a sentence, and where it is that simple the text to put in place of a range.
    public struct Fix: Sendable {
        public let message: Wording
        public let replacement: Replacement?

        public struct Replacement: Sendable {
            public let range: SourceRange
            public let text: String

            public init(_ range: SourceRange, with text: String) {
                self.range = range
                self.text = text
            }
        }

        public init(_ message: Wording, replacing replacement: Replacement? = nil) {
            self.message = message
            self.replacement = replacement
        }
    }

    public init(_ id: String, _ severity: Severity, _ message: Wording, at range: SourceRange?) {
        self.id = id
        self.severity = severity
        self.message = message
        self.range = range
    }

    public func rule(_ rule: Wording) -> Diagnostic { with { $0.rule = rule } }
    public func note(_ message: Wording, at range: SourceRange? = nil) -> Diagnostic {
        with { $0.notes.append(Note(message, at: range)) }
    }
    public func fix(_ message: Wording, replacing replacement: Fix.Replacement? = nil) -> Diagnostic {
        with { $0.fix = Fix(message, replacing: replacement) }
    }
    /// The same about another place.
    package func at(_ range: SourceRange?) -> Diagnostic {
        var moved = Diagnostic(id, severity, message, at: range)
        (moved.page, moved.rule, moved.notes, moved.fix, moved.cause) = (page, rule, notes, fix, cause)
        moved.isOfMachine = isOfMachine
        return moved
    }
    public func ofMachine(_ isOfMachine: Bool) -> Diagnostic { with { $0.isOfMachine = isOfMachine } }
    public func once(for cause: String) -> Diagnostic { with { $0.cause = cause } }
    public func onPage(_ page: Int) -> Diagnostic { with { $0.page = page } }

    private func with(_ change: (inout Diagnostic) -> Void) -> Diagnostic {
        var copy = self
        change(&copy)
        return copy
    }
}
