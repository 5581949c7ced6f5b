import Foundation

/// The plain text of a value of BibTeX: accents and signs of TeX become letters, braces go, words in italics stay words.
struct BibTeXText {
    private(set) var plain = ""
    /// Commands that mean nothing here.
    private(set) var unknown: [String] = []

    /// Combining characters by TeX's accents.
    private static let accents: [Character: String] = [
        "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
        "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
    ]
    private static let signs = [
        "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "o": "ø", "O": "Ø", "oe": "œ", "OE": "Œ", "ss": "ß", "l": "ł",
        "L": "Ł", "i": "ı", "j": "ȷ", "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…",
        "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "TeX": "TeX",
        "LaTeX": "LaTeX", "copyright": "©", "textregistered": "®", "S": "§", "P": "¶", "textbackslash": "\\",
    ]
    /// Commands whose argument is their text.
    private static let transparent: Set<String> = [
        "emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textup", "url", "mbox", "enquote", "href",
        "it", "bf", "em", "sc", "tt", "rm", "uppercase", "textnormal", "protect", "relax", "/",
    ]

    init(_ tex: String) {
        var rest = tex[...]
        while let character = rest.first {
            switch character {
            case "\\": command(&rest)
            case "{", "}", "$": rest.removeFirst()
            case "~":
                plain += "\u{A0}"
                rest.removeFirst()
            case "-" where rest.hasPrefix("---"): replace(&rest, 3, "—")
            case "-" where rest.hasPrefix("--"): replace(&rest, 2, "–")
            case "`" where rest.hasPrefix("``"): replace(&rest, 2, "“")
            case "'" where rest.hasPrefix("''"): replace(&rest, 2, "”")
            case let space where space.isWhitespace:
                if !plain.isEmpty, plain.last != " " { plain += " " }
                rest.removeFirst()
            default:
                plain.append(character)
                rest.removeFirst()
            }
        }
        while plain.last == " " { plain.removeLast() }
        plain = plain.precomposedStringWithCanonicalMapping
    }

    private mutating func replace(_ rest: inout Substring, _ count: Int, _ text: String) {
        plain += text
        rest = rest.dropFirst(count)
    }

    private mutating func command(_ rest: inout Substring) {
        rest.removeFirst()
        guard let first = rest.first else { return }
        guard first.isASCII, first.isLetter else {
            rest.removeFirst()
            if let accent = BibTeXText.accents[first] { return accented(&rest, accent) }
            // \& \% \$ \# \_ \{ \}; '\ ' is a space.
            if !"/-*,@".contains(first) { plain.append(first) }
            return
        }
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest[name.endIndex...]
        while rest.first == " " { rest.removeFirst() }
        if let sign = BibTeXText.signs[String(name)] {
            plain += sign
            if rest.hasPrefix("{}") { rest = rest.dropFirst(2) }
        } else if name.count == 1, let accent = BibTeXText.accents[first] {
            accented(&rest, accent)
        } else if !BibTeXText.transparent.contains(String(name)) {
            unknown.append("\\" + name)
        }
    }

    /// The next letter, in braces or not; `\i` is an i below an accent.
    private mutating func accented(_ rest: inout Substring, _ accent: String) {
        while rest.first == "{" || rest.first == " " { rest.removeFirst() }
        if rest.hasPrefix("\\i") || rest.hasPrefix("\\j") { rest.removeFirst() }
        guard let letter = rest.first, letter != "}" else { return }
        plain += String(letter) + accent
        rest.removeFirst()
    }

    /// Of a link, in which `~` and `%` are what they are.
    static func address(_ tex: String) -> String {
        tex.replacing("\\_", with: "_").replacing("\\%", with: "%").replacing("\\&", with: "&")
            .replacing("\\#", with: "#").filter { !$0.isWhitespace && !"{}".contains($0) }
            .replacing("\\url", with: "")
    }
}
