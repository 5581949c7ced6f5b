import DocumentData
import Files
import Foundation

/// What a batch has written: `manifest.json` in its folder. The same input gives the same manifest, whether the run was interrupted or not.
struct BatchManifest: Codable {
    struct Entry: Codable {
        struct Signer: Codable {
            let name: String
            let office: String
            let agency: String
        }

        let key: String
        let signer: Signer
        /// Name of the PDF in the folder of the manifest; nil when it could not be made, or when the layout has no page for this subject.
        let file: String?
        let sha256: String?
        let pages: Int?
        /// The errors that kept it from being made.
        let errors: [String]?
    }

    let document: String
    let each: String
    /// Of everything that the files were made from.
    let fingerprint: String
    let files: [Entry]

    static let fileName = "manifest.json"

    /// Where the manifest of a run of another kind is kept when this one takes its place: a run for signers after one for units still has
    /// to know what the last run for signers has made.
    private static func keptName(_ kind: String) -> String { "manifest.\(kind).json" }

    func write(to folder: String) throws {
        if let former = BatchManifest.read(from: folder), former.each != each, !former.each.contains("/") {
            try AtomicFile.write(
                Array(try JSONOutput.text(of: former).utf8), to: folder + "/" + BatchManifest.keptName(former.each))
        }
        unlink(folder + "/" + BatchManifest.keptName(each))
        try AtomicFile.write(Array(try JSONOutput.text(of: self).utf8), to: folder + "/" + BatchManifest.fileName)
    }

    /// Of the last run of a kind, were there runs of the other kind since or not.
    static func read(from folder: String, each kind: String) -> BatchManifest? {
        [read(from: folder), read(from: folder, named: keptName(kind))].compactMap { $0 }.first { $0.each == kind }
    }

    /// nil when there is none, or when it is no manifest.
    static func read(from folder: String, named name: String = fileName) -> BatchManifest? {
        guard let bytes = FileBytes.read(folder + "/" + name) else { return nil }
        return try? JSONDecoder().decode(BatchManifest.self, from: Data(bytes))
    }
}

extension BatchManifest.Entry.Signer {
    init(_ subject: BatchSubject) {
        func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
        self.init(name: plain(subject.signerName), office: plain(subject.office), agency: plain(subject.agencyName))
    }
}
