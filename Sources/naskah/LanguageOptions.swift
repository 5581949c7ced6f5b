import ArgumentParser
import Diagnostics
import Glibc

/// The language in which the command speaks: `--language`, else `NASKAH_LANGUAGE`, else Indonesian.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: .said(
            id: "Bahasa pesan: id atau en. NASKAH_LANGUAGE menentukan bawaannya.",
            en: "Language of messages: id or en. NASKAH_LANGUAGE sets the default."))
    var language: Language = .ofEnvironment

    func text(_ wording: Wording) -> String { wording.text(in: language) }
}

extension Language: ExpressibleByArgument {
    /// What `NASKAH_LANGUAGE` says; Indonesian when it is not set or names another language.
    static var ofEnvironment: Language {
        getenv("NASKAH_LANGUAGE").flatMap { Language(rawValue: String(cString: $0)) } ?? .indonesian
    }
}
