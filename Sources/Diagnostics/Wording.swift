/// The language in which findings are told.
public enum Language: String, Sendable, CaseIterable {
    case indonesian = "id"
    case english = "en"
}

/// One sentence in the languages of our users: Indonesian for the secretariats, English for everybody else.
public struct Wording: Hashable, Sendable {
    public let indonesian: String
    public let english: String

    public init(id indonesian: String, en english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// The same text in every language: names, quotations of another program's message.
    public init(verbatim text: String) {
        self.init(id: text, en: text)
    }

    public func text(in language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
