import Diagnostics
import Files

/// Reads the file of identity numbers (NIK) by the keys of signatories: a table or list with `kunci` and `nik`.
///
/// The numbers are personal: no finding shows a line of the file, and they are never part of a project's data.
public enum IdentityFile {
    /// nil after findings.
    public static func read(_ path: String, into findings: inout Findings) -> [String: String]? {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let file = ProjectFolder(root: folder).source(name, namedAt: nil, into: &findings) else { return nil }
        // What the reader finds shows the lines of the file: it is only counted.
        var hidden = Findings()
        let node = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &hidden)
        guard !hidden.hasErrors, case .list(let rows)? = node?.value else {
            let line = hidden.all.first?.range?.position.line
            findings.report(
                problem(
                    name,
                    line.map { Wording(id: "baris \($0) tidak dapat dibaca", en: "line \($0) cannot be read") }
                        ?? Wording(id: "bukan tabel", en: "it is not a table")))
            return nil
        }
        var numbers: [String: String] = [:]
        for (index, row) in rows.enumerated() {
            guard case .record(let record) = row.value, let key = record.text("kunci"), !key.isEmpty else {
                findings.report(
                    problem(
                        name,
                        Wording(id: "data ke-\(index + 1) tidak memuat kunci", en: "row \(index + 1) has no kunci")))
                continue
            }
            let digits = (record.text("nik") ?? "").filter { !$0.isWhitespace }
            if digits.count == 16, digits.allSatisfy({ $0.isASCII && $0.isNumber }), numbers[key] == nil {
                numbers[key] = digits
            } else {
                findings.report(
                    problem(
                        name,
                        numbers[key] != nil
                            ? Wording(id: "kunci '\(key)' muncul dua kali", en: "the key '\(key)' stands twice")
                            : Wording(
                                id: "NIK bagi '\(key)' bukan 16 angka", en: "the NIK of '\(key)' has not 16 digits")))
            }
        }
        return findings.hasErrors ? nil : numbers
    }

    private static func problem(_ name: String, _ what: Wording) -> Diagnostic {
        Diagnostic(
            "data.identity-file", .error, Wording(id: "\(name): \(what.indonesian)", en: "\(name): \(what.english)"),
            at: nil
        )
        .rule(
            Wording(
                id: "berkas NIK mempunyai kolom kunci dan nik",
                en: "the file of identity numbers has the columns kunci and nik"))
    }
}
