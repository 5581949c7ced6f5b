import Diagnostics

/// Ends the reading or evaluation of one expression; the finding is reported by whoever asked for the value.
struct ExpressionFault: Error {
    let diagnostic: Diagnostic
    /// The work of the section is used up: nothing more is evaluated.
    var isExhausted = false

    init(_ kind: String, id: String, en: String, at range: SourceRange) {
        diagnostic = Diagnostic("layout." + kind, .error, Wording(id: id, en: en), at: range)
    }

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    func fix(id: String, en: String, replacing replacement: Diagnostic.Fix.Replacement? = nil) -> ExpressionFault {
        ExpressionFault(diagnostic.fix(Wording(id: id, en: en), replacing: replacement))
    }

    /// Suggests the nearest of several names for the text at `range`, or lists them when they are few.
    func suggesting(_ name: String, from candidates: some Collection<String>, at range: SourceRange) -> ExpressionFault
    {
        if let near = NearMiss.nearest(to: name, in: candidates) {
            return fix(
                id: "mungkin maksudnya \"\(near)\"", en: "did you mean '\(near)'?", replacing: .init(range, with: near))
        }
        guard !candidates.isEmpty, candidates.count <= 16 else { return self }
        let all = candidates.joined(separator: ", ")
        return fix(id: "yang ada: \(all)", en: "there are: \(all)")
    }

    /// The same for the key of a record. One that is no word of the language is suggested as it can be written.
    func suggestingKey(_ name: String, of keys: [String], at range: SourceRange) -> ExpressionFault {
        let words = keys.filter(ExpressionFault.isWord)
        if let near = NearMiss.nearest(to: name, in: keys), !ExpressionFault.isWord(near) {
            return fix(
                id: "tulis …['\(near)'], dengan kurung siku di tempat titik",
                en: "write …['\(near)'], with brackets in place of the point")
        }
        let odd = keys.filter { !ExpressionFault.isWord($0) }.map { "['\($0)']" }
        return suggesting(name, from: words + odd, at: range)
    }

    private static func isWord(_ name: String) -> Bool {
        name.utf8.first.map { !(48...57).contains($0) } == true
            && name.utf8.allSatisfy {
                (48...57).contains($0) || (97...122).contains($0 | 0x20) || $0 == UInt8(ascii: "_")
            }
    }
}
