import CairoRendering
import DocumentProduction
import Files
import Foundation

/// One digest of everything that a batch is made from: the project's files, the installed layouts and fonts, the program and its
/// libraries, and what was asked for. Results of earlier runs are no input.
struct InputFingerprint: Sendable {
    private var lines: [String]

    init(asked: [String]) {
        lines =
            ["naskah \(ProductVersion.current)", "build \(BuildIdentity.ofProgram ?? "")"] + RuntimeVersions.identity
            + asked
    }

    /// - Parameter output: a folder whose files do not count.
    mutating func add(project: String, output: String, installation: Installation) {
        add(project: project, output: output)
        add(installation: installation)
    }

    /// - Parameter output: a folder whose files do not count.
    mutating func add(project: String, output: String) {
        add(
            folder: project, named: "project", leavingOut: ["build", "baseline"],
            output: URL(filePath: output).standardizedFileURL.path)
    }

    mutating func add(installation: Installation) {
        add(folder: installation.layouts, named: "layouts", leavingOut: [], output: "")
        lines.append(InputFingerprint.digest(ofFile: installation.fonts + "/fonts.lock", named: "fonts.lock"))
    }

    var digest: String { SHA256.hexadecimal(of: Array(lines.joined(separator: "\n").utf8)) }

    private mutating func add(folder: String, named name: String, leavingOut excluded: Set<String>, output: String) {
        let files = FileManager.default
        for entry in FolderListing.names(in: folder) ?? [] where !entry.hasPrefix(".") && !excluded.contains(entry) {
            let path = folder + "/" + entry
            guard URL(filePath: path).standardizedFileURL.path != output else { continue }
            var isFolder: ObjCBool = false
            guard files.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                add(folder: path, named: "\(name)/\(entry)", leavingOut: [], output: output)
            } else {
                lines.append(InputFingerprint.digest(ofFile: path, named: "\(name)/\(entry)"))
            }
        }
    }

    private static func digest(ofFile path: String, named name: String) -> String {
        "\(name) " + (SHA256.hexadecimal(ofFile: path) ?? "unreadable")
    }
}
