import DocumentProduction
import Files
import Foundation

/// The folder of the results of many projects.
///
///     isi/SHA256.pdf          every file, by its content
///     PROJECT/DOCUMENT.pdf    the same files by the names that people look for
///     catatan/PROJECT.json    what became of a project, with its findings
///     manifest.json           all of it
///
/// Each file appears complete and all at once; files of the same content are one. So any number of processes, on any number of machines,
/// may write into one folder.
struct ProjectResults: Sendable {
    /// What is kept of a project, to be told again when nothing has changed.
    struct Record: Codable, Sendable {
        let entry: ProjectEntry
        let seconds: Double
        /// One JSON object each, as `--diagnostics json` prints them.
        let findings: [String]
        /// Of the files by their SHA-256, when they were known to be whole.
        var stamps: [String: FileStamp]?
    }

    let folder: String

    var contents: String { folder + "/isi" }
    private var records: String { folder + "/catatan" }

    /// - Throws: `OutputError` where it cannot be made.
    init(_ folder: String) throws(OutputError) {
        self.folder = folder
        try AtomicFolder.make(contents)
        try AtomicFolder.make(records)
    }

    func content(_ sha256: String) -> String { "\(contents)/\(sha256).pdf" }

    /// Gives the files of a project the names that people look for, and takes those away that an earlier run has left.
    func name(_ entry: ProjectEntry) throws(OutputError) {
        let own = "\(folder)/\(entry.name)", names = Set(entry.files.map { $0.document + ".pdf" })
        for old in FolderListing.names(in: own) ?? [] where old.hasSuffix(".pdf") && !names.contains(old) {
            unlink("\(own)/\(old)")
            unlink(SigningRecordFile.path(besides: "\(own)/\(old)"))
        }
        for file in entry.files { _ = try name(file, of: entry.name) }
    }

    /// - Returns: the name that people look for.
    func name(_ file: ProjectEntry.File, of project: String) throws(OutputError) -> String {
        try AtomicFolder.make("\(folder)/\(project)")
        try SecondName.give(path(file, of: project), to: content(file.sha256))
        return path(file, of: project)
    }

    private func path(_ file: ProjectEntry.File, of project: String) -> String {
        "\(folder)/\(project)/\(file.document).pdf"
    }

    /// - Parameter record: of files that are known to be whole.
    func keep(_ record: Record) throws {
        var stamped = record
        stamped.stamps = Dictionary(record.entry.files.map { ($0.sha256, FileStamp(content($0.sha256))) }) { $1 }
            .compactMapValues(\.self)
        try AtomicFile.write(Array(try JSONOutput.text(of: stamped).utf8), to: "\(records)/\(record.entry.name).json")
    }

    /// What an earlier run has made of the same input, as long as its files are what they were. Files are read only where they are not those
    /// that were written, by their stamps: the files of a ministry are some gigabytes.
    func kept(_ name: String, fingerprint: String) -> Record? {
        guard let bytes = FileBytes.read("\(records)/\(name).json"),
            let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)), record.entry.name == name,
            record.entry.fingerprint == fingerprint
        else { return nil }
        var wasRead = false
        let isWhole = record.entry.files.allSatisfy { file in
            let signing = SigningRecordFile.path(besides: path(file, of: name)), content = content(file.sha256)
            guard !file.isSignedElectronically || access(signing, R_OK) == 0, let stamp = FileStamp(content) else {
                return false
            }
            if record.stamps?[file.sha256] == stamp { return true }
            wasRead = true
            return SHA256.hexadecimal(ofFile: content) == file.sha256
        }
        // Only the next run would be slower.
        if isWhole, wasRead { try? keep(record) }
        return isWhole ? record : nil
    }
}
