import Diagnostics
import Files

/// What tells a difference between planning documents from all others, whatever its values are: sheets that come back name it.
package enum DifferenceKey {
    private static let length = 12

    /// - Parameter row: of `keselarasan.perbedaan`.
    package static func text(of row: DataRecord) -> String {
        var parts = ["aturan", "kunci_acuan", "kunci_dokumen", "opd", "kode", "program"].map { row.text($0) ?? "" }
        let changes = row.records("usulan")
        for change in changes {
            // Ends of periods were targets without a year in sheets that have been sent.
            let subject = change.text("hal") ?? ""
            parts += [subject == "kondisi_akhir" ? "target" : subject, change.text("indikator") ?? ""]
            parts.append(change.integer("tahun").map(String.init) ?? "")
        }
        // What no change settles has nothing else to be known by.
        if changes.isEmpty { parts.append(row.text("uraian") ?? "") }
        return String(SHA256.hexadecimal(of: Array(parts.joined(separator: "\n").utf8)).prefix(length))
    }
}
