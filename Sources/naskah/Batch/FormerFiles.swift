import Diagnostics
import DocumentProduction
import Files
import Foundation

/// Files of the last run in a batch's folder that this run does not make: of somebody who signs no more. Who prints the folder would hand
/// them out.
struct FormerFiles {
    private let folder: String
    private let former: [BatchManifest.Entry]

    /// What the last manifest of this kind names. To be asked before another takes its place.
    /// - Parameter kind: of the subjects: a run for units does not make the files of signers, and leaves them alone.
    init(in folder: String, each kind: String) {
        self.folder = folder
        former = BatchManifest.read(from: folder, each: kind)?.files ?? []
    }

    /// Takes away what has the bytes that were noted; what somebody has changed since stays, and is told.
    ///
    /// - Parameter entries: of this run. The file of a subject that failed stays, for that is an error of its own.
    func remove(besides entries: [BatchManifest.Entry]) -> Findings {
        var findings = Findings()
        let kept = Set(entries.compactMap(\.file)), failed = Set(entries.filter { $0.errors != nil }.map(\.key))
        var removed: [String] = []
        for entry in former where !failed.contains(entry.key) {
            guard let name = entry.file, !kept.contains(name), !name.contains("/"), name.hasSuffix(".pdf") else {
                continue
            }
            let path = folder + "/" + name
            guard let digest = SHA256.hexadecimal(ofFile: path) else { continue }
            if digest == entry.sha256, unlink(path) == 0 {
                unlink(SigningRecordFile.path(besides: path))
                removed.append(name)
            } else {
                findings.report(FormerFiles.stays(path))
            }
        }
        if !removed.isEmpty { findings.report(FormerFiles.gone(removed)) }
        return findings
    }

    /// The print file of an earlier run, which holds other files than those that are in the folder now.
    func printFile(_ path: String, besides entries: [BatchManifest.Entry]) -> Diagnostic? {
        guard access(path, F_OK) == 0, !former.isEmpty, former.map(\.sha256) != entries.map(\.sha256) else {
            return nil
        }
        return Diagnostic(
            "batch.old-print-file", .warning,
            Wording(
                id: "\(path) dari pembuatan sebelumnya memuat berkas yang lain",
                en: "\(path) of an earlier run holds other files"),
            at: nil
        )
        .fix(Wording(id: "buat lagi dengan --merge, atau hapus", en: "make it again with --merge, or delete it"))
    }

    private static func gone(_ names: [String]) -> Diagnostic {
        let text = names.joined(separator: ", ")
        return Diagnostic(
            "batch.removed", .note,
            Wording(
                id: "dihapus dari folder, karena tidak dibuat lagi: \(text)",
                en: "removed from the folder, for it is made no more: \(text)"), at: nil)
    }

    private static func stays(_ path: String) -> Diagnostic {
        Diagnostic(
            "batch.old-file", .warning,
            Wording(
                id: "\(path) dari pembuatan sebelumnya tidak dibuat lagi, dan isinya telah berubah",
                en: "\(path) of an earlier run is made no more, and has been changed since"), at: nil
        )
        .fix(Wording(id: "pindahkan atau hapus berkas itu", en: "move or delete the file"))
    }
}
