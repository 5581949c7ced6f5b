import ArgumentParser
import Diagnostics
import Glibc

/// Help in the language of who reads it: Indonesian with `NASKAH_LANGUAGE=id`, else English.
enum HelpText {
    static let language: Language =
        getenv("NASKAH_LANGUAGE").map { String(cString: $0) } == Language.indonesian.rawValue ? .indonesian : .english

    static func said(id: String, en: String) -> String { Wording(id: id, en: en).text(in: language) }

    /// What the parser of arguments writes itself, in Indonesian.
    private static let words = [
        ("OVERVIEW: ", "RINGKASAN: "), ("USAGE: ", "PEMAKAIAN: "), ("ARGUMENTS:", "ARGUMEN:"), ("OPTIONS:", "PILIHAN:"),
        ("SUBCOMMANDS:", "PERINTAH:"), ("default:", "bawaan:"),
        ("values:", "nilai:"),
        ("Show the version.", "Tampilkan versinya."), ("Show help information.", "Tampilkan bantuan ini."),
        ("for detailed help.", "untuk bantuan lengkap."), ("for more information.", "untuk keterangan lengkap."),
        ("  See '", "  Lihat '"), ("\nUsage: ", "\nPemakaian: "),
    ]

    static func translated(_ text: String) -> String {
        guard language == .indonesian else { return text }
        return words.reduce(ParserMessages.indonesian(text)) { $0.replacing($1.0, with: $1.1) }
    }
}

extension ArgumentHelp {
    static func said(id: String, en: String) -> ArgumentHelp { ArgumentHelp(HelpText.said(id: id, en: en)) }
}
