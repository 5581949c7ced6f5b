import Diagnostics
import Files
import Foundation

/// Projects that are made in one run, each with a name of its own.
struct ProjectList: Sendable {
    struct Project: Sendable {
        /// Its folder, as it was given.
        let path: String
        /// The name of the folder of its results: the last component of its path, with the one before where several are called the same.
        let name: String
    }

    let projects: [Project]

    /// What is wrong with a list.
    struct Fault: Error {
        let wording: Wording
    }

    /// - Throws: `Fault` where two projects are the same, or cannot be told apart.
    init(_ paths: [String]) throws(Fault) {
        let folders = paths.map { URL(filePath: ProjectName.folder($0)).standardizedFileURL.path }
        let short = folders.map { ProjectList.name($0, components: 1) }
        let long = folders.map { ProjectList.name($0, components: 2) }
        let counts = Dictionary(short.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
        var taken: Set<String> = [], projects: [Project] = []
        for (index, path) in paths.enumerated() {
            let name = counts[short[index].lowercased()] == 1 ? short[index] : long[index]
            guard taken.insert(name.lowercased()).inserted else {
                throw Fault(
                    wording: Wording(
                        id: "daftar proyek memuat dua yang bernama '\(name)'",
                        en: "the list has two projects called '\(name)'"))
            }
            projects.append(Project(path: path, name: name))
        }
        self.projects = projects
    }

    /// Paths of a list, one a line; empty lines and those that begin with `#` are left out.
    static func paths(in file: String) throws(Fault) -> [String] {
        guard let bytes = FileBytes.read(file) else {
            throw Fault(
                wording: Wording(id: "'\(file)' tidak dapat dibaca", en: "'\(file)' cannot be read"))
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
            $0.trimmingCharacters(in: .whitespaces)
        }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    /// Of the whole list: parts of one run have the same.
    var digest: String {
        SHA256.hexadecimal(of: Array(projects.map { "\($0.name)\t\($0.path)\n" }.joined().utf8))
    }

    private static func name(_ folder: String, components: Int) -> String {
        let name = folder.split(separator: "/").suffix(components).joined(separator: "-")
        let plain = String(
            name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" }.prefix(120))
        return plain.isEmpty ? "proyek" : plain.hasPrefix(".") ? "_" + plain.dropFirst() : plain
    }
}
