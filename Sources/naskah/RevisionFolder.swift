import Diagnostics
import Foundation

/// A project's folder, or a workbook, as a revision of its version control has it: `PROJECT@REVISION`, such as `proyek@HEAD~1` or
/// `proyek@v1`. The files are put into a folder that is taken away when this is.
///
/// Git's own program is asked: it knows how its files are kept. What it would change for the working folder (its index) is kept elsewhere.
final class RevisionFolder {
    /// Of the project's folder, or of the workbook, in that revision.
    let path: String
    /// nil for what is in the file system itself.
    private let temporary: String?

    /// nil after a finding. What exists under the whole name is meant by it.
    init?(_ text: String, into findings: inout Findings) {
        guard access(text, F_OK) != 0, let mark = text.lastIndex(of: "@") else {
            path = text
            temporary = nil
            return
        }
        let place = mark == text.startIndex ? "." : String(text[..<mark])
        let revision = String(text[text.index(after: mark)...])
        guard access(place, F_OK) == 0, !revision.isEmpty else {
            path = text
            temporary = nil
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-" + UUID().uuidString).path
        temporary = folder
        do throws(Fault) {
            path = try RevisionFolder.put(place, revision, into: folder)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            findings.report(error.diagnostic(place, revision))
            return nil
        }
    }

    deinit {
        if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
    }

    // MARK: Git

    private enum Fault: Error {
        case noProgram, noRepository, noRevision, notInRevision, failed(String)

        func diagnostic(_ place: String, _ revision: String) -> Diagnostic {
            switch self {
            case .noProgram:
                Diagnostic(
                    "git.missing", .error,
                    Wording(
                        id: "program git tidak ada, sehingga \(place)@\(revision) tidak dapat dibaca",
                        en: "the program git is missing, so \(place)@\(revision) cannot be read"), at: nil
                ).fix(
                    Wording(
                        id: "pasang git, atau salin versi lamanya ke sebuah folder dan sebut folder itu",
                        en: "install git, or copy the old version into a folder and name that"))
            case .noRepository:
                Diagnostic(
                    "git.no-repository", .error,
                    Wording(id: "\(place) tidak disimpan dalam git", en: "\(place) is not kept in git"), at: nil)
            case .noRevision:
                Diagnostic(
                    "git.no-revision", .error,
                    Wording(
                        id: "\(place) tidak mempunyai revisi \"\(revision)\"",
                        en: "\(place) has no revision '\(revision)'"), at: nil
                ).rule(
                    Wording(
                        id: "revisi seperti yang dikenal git: HEAD~1, nama cabang atau label, awal kodenya",
                        en: "a revision as git knows it: HEAD~1, a branch or tag, the beginning of its code"))
            case .notInRevision:
                Diagnostic(
                    "git.not-in-revision", .error,
                    Wording(
                        id: "\(place) belum ada dalam revisi \(revision)",
                        en: "\(place) is not in the revision \(revision)"), at: nil)
            case .failed(let said):
                Diagnostic(
                    "git.failed", .error, Wording(id: "git gagal: \(said)", en: "git has failed: \(said)"), at: nil)
            }
        }
    }

    /// - Returns: the path below `folder` of what `place` was.
    private static func put(_ place: String, _ revision: String, into folder: String) throws(Fault) -> String {
        guard let git = program else { throw .noProgram }
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
        let url = URL(filePath: place)
        let home = isFolder.boolValue ? place : url.deletingLastPathComponent().path
        func ask(_ arguments: String..., in place: String, otherwise fault: (String) -> Fault) throws(Fault) -> String {
            let answer = run(git, ["-C", place] + arguments, index: folder + "/index")
            guard answer.status == 0 else { throw fault(answer.errors) }
            return answer.output.trimmingCharacters(in: .newlines)
        }
        let top = try ask("rev-parse", "--show-toplevel", in: home) { _ in .noRepository }
        let prefix = try ask("rev-parse", "--show-prefix", in: home) { .failed($0) }
        let commit = try ask(
            "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}", in: top
        ) { _ in .noRevision }
        let files = folder + "/files"
        do {
            try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
        } catch {
            throw .failed(error.localizedDescription)
        }
        let tree = commit + ":" + (prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
        _ = try ask("read-tree", tree, in: top) { _ in .notInRevision }
        _ = try ask("checkout-index", "--all", "--prefix=" + files + "/", in: top) { .failed($0) }
        guard !isFolder.boolValue else { return files }
        let file = files + "/" + url.lastPathComponent
        guard access(file, F_OK) == 0 else { throw .notInRevision }
        return file
    }

    private static var program: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.map { "\($0)/git" }.first { access($0, X_OK) == 0 }
    }

    private static func run(
        _ program: String, _ arguments: [String], index: String
    ) -> (status: Int32, output: String, errors: String) {
        let process = Process(), output = Pipe(), errors = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        // Of a git command that this one was started by.
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX"] { environment[name] = nil }
        environment["GIT_INDEX_FILE"] = index
        environment["GIT_OPTIONAL_LOCKS"] = "0"
        environment["LC_ALL"] = "C"
        process.environment = environment
        process.standardOutput = output
        process.standardError = errors
        do {
            try process.run()
        } catch {
            return (-1, "", error.localizedDescription)
        }
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: text, as: UTF8.self),
            String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        )
    }
}
