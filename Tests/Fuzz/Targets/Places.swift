import Diagnostics

/// What holds for every place in a file.
struct Places {
    let file: SourceFile
    /// Whether the file is UTF-8.
    let isText: Bool

    init(file: SourceFile) {
        self.file = file
        isText = String(validating: file.bytes, as: UTF8.self) != nil
    }

    /// Inside of the file and, where that is UTF-8, between characters.
    func check(_ range: SourceRange?, _ what: String) throws(BrokenProperty) {
        guard let range else { return }
        guard range.file === file else { throw BrokenProperty("\(what) is in another file") }
        guard range.upper <= file.bytes.count else {
            throw BrokenProperty("\(what) ends at \(range.upper) of \(file.bytes.count) bytes")
        }
        guard isBetweenCharacters(range.lower), isBetweenCharacters(range.upper) else {
            throw BrokenProperty("\(what) at \(range.lower)..<\(range.upper) cuts a character")
        }
    }

    func check(_ inner: SourceRange?, isInside outer: SourceRange?, _ what: String) throws(BrokenProperty) {
        try check(inner, what)
        guard let inner, let outer else { return }
        guard outer.lower <= inner.lower, inner.upper <= outer.upper else {
            throw BrokenProperty(
                "\(what) at \(inner.lower)..<\(inner.upper) is outside of \(outer.lower)..<\(outer.upper)")
        }
    }

    /// Findings have places; a file that was refused has an error.
    func check(_ findings: Findings, isRefused: Bool) throws(BrokenProperty) {
        for diagnostic in findings.all {
            try check(diagnostic.range, diagnostic.id)
            for note in diagnostic.notes { try check(note.range, "a note of \(diagnostic.id)") }
        }
        if isRefused, !findings.hasErrors { throw BrokenProperty("the file is refused without an error") }
    }

    private func isBetweenCharacters(_ offset: Int) -> Bool {
        offset == file.bytes.count || file.bytes[offset] & 0xC0 != 0x80 || !isText
    }
}
