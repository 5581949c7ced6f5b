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
        guard mayBeFiller(text) else { return false }
        if text.lowercased().contains("lorem ipsum") { return true }
        return words(text).contains { word in
            word == "TODO" || word == "TBD"
                || (word.count >= 3 && word.allSatisfy { $0 == "x" || $0 == "X" } && word != "XXX")
        }
    }

    /// Whether the bytes of one of the fillers are there: words are parted only then.
    private static func mayBeFiller(_ text: String) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            switch (last.0 | 0x20, last.1 | 0x20, byte | 0x20) {
            case (0x78, 0x78, 0x78), (0x74, 0x6F, 0x64), (0x74, 0x62, 0x64), (0x6C, 0x6F, 0x72): return true
            default: last = (last.1, byte)
            }
        }
        return false
    }

    private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter } }
}

extension StringProtocol {
    /// Where a part stands first.
    fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
