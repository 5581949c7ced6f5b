/// What the parser of arguments says of wrong use, in Indonesian. It has one sentence for each case, with the user's words in quotes.
enum ParserMessages {
    static func indonesian(_ text: String) -> String {
        let start = "Error: "
        guard text.hasPrefix(start) else { return text }
        let rest = text.dropFirst(start.count)
        for rule in rules {
            if let said = rule(rest) { return "Kesalahan: " + said }
        }
        return "Kesalahan: " + rest
    }

    /// Each gives nil for other sentences, else its translation with what stands behind.
    private static let rules: [@Sendable (Substring) -> String?] = [
        { text in
            text.prefixMatch(of: #/(?s)Unknown option '(.+?)'\. Did you mean '(.+?)'\?/#).map {
                "tidak ada pilihan '\($0.1)'. Mungkin maksudnya '\($0.2)'?" + text[$0.range.upperBound...]
            }
        },
        { text in
            text.prefixMatch(of: #/(?s)Unknown option '(.+?)'/#).map {
                "tidak ada pilihan '\($0.1)'" + text[$0.range.upperBound...]
            }
        },
        { text in
            text.prefixMatch(of: #/(?s)Missing value for '(.+?)'/#).map {
                "'\($0.1)' belum diberi nilai" + help(text[$0.range.upperBound...])
            }
        },
        { text in
            text.prefixMatch(of: #/(?s)The option '(.+?)' does not take any value, but '(.*?)' was specified\./#).map {
                "pilihan '\($0.1)' tidak memakai nilai, tetapi ditulis '\($0.2)'." + text[$0.range.upperBound...]
            }
        },
        { text in
            text.prefixMatch(of: #/(?s)Unexpected argument '(.*?)'/#).map {
                "'\($0.1)' tidak dikenal di sini" + text[$0.range.upperBound...]
            }
        },
        { text in
            text.prefixMatch(of: #/(\d+) unexpected arguments: /#).map {
                "\($0.1) kata tidak dikenal di sini: " + text[$0.range.upperBound...]
            }
        },
        { text in
            text.prefixMatch(of: #/(?s)Missing expected argument '(.+?)'/#).map {
                "'\($0.1)' belum ditulis" + help(text[$0.range.upperBound...])
            }
        },
        { text in
            text.prefixMatch(of: #/Missing one of: /#).map {
                "salah satu belum ditulis: " + text[$0.range.upperBound...]
            }
        },
        { text in
            text.prefixMatch(of: #/Value to be set with (.+?) had already been set with /#).map {
                "\(own(String($0.1))) bertentangan dengan " + own(String(text[$0.range.upperBound...]))
            }
        },
        { text in
            text.prefixMatch(of: #/(?s)The value '(.*?)' is invalid for '(.+?)'/#).map {
                "nilai '\($0.1)' tidak dapat dipakai bagi '\($0.2)'" + choices(text[$0.range.upperBound...])
            }
        },
    ]

    private static func own(_ text: String) -> String { text.replacing("flag '", with: "pilihan '") }

    private static func choices(_ text: Substring) -> String {
        var said = String(text)
        for one in [". Please provide one of the following:", ". Please provide one of "] where said.hasPrefix(one) {
            said = "; pilih salah satu: " + String(said.dropFirst(one.count))
            if let end = said.firstRange(of: ".\n") {
                let list = String(said[..<end.lowerBound]).replacing("' and '", with: "' atau '")
                    .replacing("' or '", with: "' atau '")
                said = list + said[end.lowerBound...]
            }
            break
        }
        return help(said[...])
    }

    /// What the option means stands in a line of its own.
    private static func help(_ text: Substring) -> String {
        String(text).replacing("\nHelp: ", with: "\nArtinya: ")
    }
}
