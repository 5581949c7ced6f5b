import DocumentData
import Files
import Foundation

/// One digest of everything that a project's documents are made of: its files, but for results and approved pages.
package enum DataDigest {
    package static func hexadecimal(ofProject path: String) -> String {
        var lines: [String] = []
        add(path, "", &lines)
        return SHA256.hexadecimal(of: Array(lines.joined(separator: "\n").utf8))
    }

    private static func add(_ folder: String, _ name: String, _ lines: inout [String]) {
        for entry in (FolderListing.names(in: folder) ?? []).sorted() where !entry.hasPrefix(".") {
            if name.isEmpty, ["build", "baseline"].contains(entry) { continue }
            let path = folder + "/" + entry, shown = name.isEmpty ? entry : name + "/" + entry
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                add(path, shown, &lines)
            } else {
                lines.append("\(shown) \(SHA256.hexadecimal(ofFile: path) ?? "unreadable")")
            }
        }
    }
}
