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
        if text.contains("[") || text.contains("<") {
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
        let lower = text.lowercased()
        if lower.contains("lorem ipsum") { return true }
        return words(text).contains { word in
            word == "TODO" || word == "TBD"
                || (word.count >= 3 && word.allSatisfy { $0 == "x" || $0 == "X" } && word != "XXX")
        }
    }

    private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter } }
}

extension StringProtocol {
    /// Where a part stands first.
    fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}
