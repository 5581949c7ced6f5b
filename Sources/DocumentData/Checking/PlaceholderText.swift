/// What templates and hurried authors leave in a text for later.
enum PlaceholderText {
    enum Kind: CaseIterable {
        /// Dots or lines to be filled in: '……', '.....', '____'.
        case blanks
        /// 'xxx', 'TODO', 'lorem ipsum', '[nama]', '<nama>'.
        case filler
        /// A name of the samples: 'Nama Contoh Satu', 'Kabupaten Contoh'.
        case sampleName
    }

    /// - Parameter isName: whether the text names somebody or something; in prose 'contoh' is a word.
    static func kind(of text: String, isName: Bool) -> Kind? {
        guard mayBeLeft(text) else { return nil }
        if hasBlanks(text) { return .blanks }
        if hasFiller(text) { return .filler }
        guard isName, text.utf8.count <= 160 else { return nil }
        return words(text).contains { ["Contoh", "CONTOH", "Fulan", "Fulanah"].contains($0) } ? .sampleName : nil
    }

    private static func hasBlanks(_ text: String) -> Bool {
        var dots = 0, lines = 0
        for scalar in text.unicodeScalars {
            dots = scalar == "." ? dots + 1 : scalar == "…" ? dots + 3 : 0
            lines = scalar == "_" ? lines + 1 : 0
            if dots >= 5 || lines >= 3 { return true }
        }
        return false
    }

    private static func hasFiller(_ text: String) -> Bool {
        if text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }) {
            for (open, close) in [("[", "]"), ("<", ">")] {
                guard let start = text.range(of: open), let end = text[start.upperBound...].range(of: close) else {
                    continue
                }
                let inner = text[start.upperBound..<end.lowerBound].lowercased()
                if ["nama", "isi", "tanggal", "nomor", "jabatan", "tempat"].contains(where: inner.hasPrefix) {
                    return true
                }
            }
        }
        if text.lowercased().contains("lorem ipsum") { return true }
        return words(text).contains { word in
            word == "TODO" || word == "TBD"
                || (word.count >= 3 && word.allSatisfy { $0 == "x" || $0 == "X" } && word != "XXX")
        }
    }

    /// Ends of what is looked for: three bytes tell which texts are worth a closer look.
    private static let signs = ByteSigns("xX.oOdDmMhHlL_[<", others: true)

    /// Whether bytes of anything that is told are there.
    private static func mayBeLeft(_ text: String) -> Bool {
        ByteScan.contains(text, signs) { bytes, index in
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "<"): return true
            // The last byte of an ellipsis.
            case 0xA6: return true
            case 0x80...: return false
            default: break
            }
            guard index >= 2 else { return false }
            switch (bytes[index - 2] | 0x20, bytes[index - 1] | 0x20, byte | 0x20) {
            // xxx, ..., ___, TODO, TBD, lorem, Contoh, Fulan
            case (0x78, 0x78, 0x78), (0x2E, 0x2E, 0x2E), (0x7F, 0x7F, 0x7F), (0x6F, 0x64, 0x6F), (0x74, 0x62, 0x64),
                (0x72, 0x65, 0x6D), (0x74, 0x6F, 0x68), (0x66, 0x75, 0x6C):
                return true
            default: return false
            }
        }
    }

    private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter } }
}

extension StringProtocol {
    /// Where a part stands first.
    fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
