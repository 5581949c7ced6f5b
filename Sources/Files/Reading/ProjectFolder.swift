import Diagnostics
import Glibc

/// The only way to files: names are resolved inside an ordered list of root folders and never lead outside them.
///
/// Refused, each with a finding at the place that named the file: empty names, NUL, backslashes, absolute paths, `..`
/// and symbolic links that leave the root, whatever is not a regular file, and files above `sizeLimit`.
package struct ProjectFolder: Sendable {
    /// A folder that is searched.
    package struct Root: Sendable {
        /// As the caller gave it; links in it are the user's own and are followed.
        package let path: String
        /// Stands before the relative path in messages: empty for the project, 'Layouts' for the installed layouts.
        package let displayName: String

        package init(_ path: String, displayName: String = "") {
            self.path = path
            self.displayName = displayName
        }
    }

    /// 64 MiB.
    package static let sizeLimit = 64 << 20

    package let roots: [Root]
    /// Texts that somebody types and has not saved yet, by absolute paths without links: they are read in place of their files.
    package let unsaved: [String: [UInt8]]
    private let realPaths: [String?]

    /// `roots` are searched in their order; the first that has the file wins.
    package init(roots: [Root], unsaved: [String: [UInt8]] = [:]) {
        self.roots = roots
        self.unsaved = unsaved
        realPaths = roots.map { ProjectFolder.realPath($0.path) }
    }

    package init(root: String, displayName: String = "", unsaved: [String: [UInt8]] = [:]) {
        self.init(roots: [Root(root, displayName: displayName)], unsaved: unsaved)
    }

    /// Reads a text file: UTF-8, a byte order mark is left out. nil after a finding has been reported.
    ///
    /// - Parameter neighbour: a file of this folder; the path is tried relative to it first, as for imports.
    package func source(
        _ path: String, besides neighbour: SourceFile? = nil, namedAt range: SourceRange?, into findings: inout Findings
    ) -> SourceFile? {
        guard let found = find(path, besides: neighbour, namedAt: range, into: &findings) else { return nil }
        guard var bytes = bytes(of: found) else {
            findings.report(FileRefusal.unreadable.diagnostic(path, at: range))
            return nil
        }
        if let refusal = FileRefusal.sniff(bytes) {
            findings.report(refusal.diagnostic(path, at: range))
            return nil
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let file = SourceFile(path: found.shown, location: found.location, bytes: bytes)
        if let offset = UTF8Validity.firstInvalidOffset(in: bytes) {
            findings.report(FileRefusal.notUTF8.diagnostic(path, at: SourceRange(file, offset, offset + 1)))
            return nil
        }
        return file
    }

    /// Reads a file that is no text, with the path as it is shown. nil after a finding.
    package func contents(
        _ path: String, namedAt range: SourceRange?, into findings: inout Findings
    ) -> (path: String, location: String, bytes: [UInt8])? {
        guard let found = find(path, besides: nil, namedAt: range, into: &findings) else { return nil }
        guard let bytes = bytes(of: found) else {
            findings.report(FileRefusal.unreadable.diagnostic(path, at: range))
            return nil
        }
        return (found.shown, found.location, bytes)
    }

    /// The checked absolute path of a file that other libraries read themselves (images, fonts). nil after a finding.
    package func absolutePath(
        _ path: String, besides neighbour: SourceFile? = nil, namedAt range: SourceRange?, into findings: inout Findings
    ) -> String? {
        find(path, besides: neighbour, namedAt: range, into: &findings)?.absolute
    }

    /// In bytes; nil for what cannot be found. Nothing is told.
    package func size(of path: String) -> Int? {
        var ignored = Findings(), status = stat()
        guard let found = find(path, besides: nil, namedAt: nil, into: &ignored), stat(found.absolute, &status) == 0
        else { return nil }
        return Int(status.st_size)
    }

    /// Names of what lies in a folder of the first root; none for what is no folder of it.
    package func names(in folder: String) -> [String] {
        guard let path = ProjectFolder.normalised(folder), case let root?? = realPaths.first,
            let real = ProjectFolder.realPath(root + "/" + path), real.hasPrefix(root == "/" ? "/" : root + "/")
        else { return [] }
        return FolderListing.names(in: real) ?? []
    }

    private func bytes(of found: Found) -> [UInt8]? {
        unsaved[found.absolute] ?? FileBytes.read(found.absolute, limit: ProjectFolder.sizeLimit, followsLink: false)
    }

    // MARK: Search

    private struct Found {
        let absolute: String
        let shown: String
        /// From where the command was started.
        let location: String
    }

    private func find(
        _ path: String, besides neighbour: SourceFile?, namedAt range: SourceRange?, into findings: inout Findings
    ) -> Found? {
        let relatives: [String]
        var refusal: FileRefusal?
        switch candidates(for: path, besides: neighbour) {
        case .failure(let other):
            // The folder of one's own layouts lies over the installed ones: ../komponen/kop.xml is found there.
            guard other == .outside, let inside = neighbour.flatMap({ besideFolder(of: $0, path) }) else {
                findings.report(other.diagnostic(path, at: range))
                return nil
            }
            relatives = [inside]
            refusal = other
        case .success(let paths): relatives = paths
        }
        for relative in relatives {
            for index in roots.indices {
                switch check(relative, inRoot: index) {
                case .success(let found): return found
                case .failure(.notFound): continue
                case .failure(let other): refusal = refusal ?? other
                }
            }
        }
        var diagnostic = (refusal ?? .notFound).diagnostic(path, at: range)
        if refusal == nil, let relative = relatives.last, let near = nearMiss(of: relative) {
            diagnostic = diagnostic.fix(Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean \"\(near)\"?"))
        }
        findings.report(diagnostic)
        return nil
    }

    /// The relative paths to try, in order, without `.` and `..`.
    private func candidates(for path: String, besides neighbour: SourceFile?) -> Result<[String], FileRefusal> {
        if path.isEmpty || path.allSatisfy(\.isWhitespace) { return .failure(.emptyName) }
        if path.utf8.contains(0) { return .failure(.nul) }
        if path.utf8.contains(UInt8(ascii: "\\")) { return .failure(.backslash) }
        if path.hasPrefix("/") { return .failure(.absolute) }
        var paths: [String] = []
        if let neighbour {
            let folder = logicalPath(of: neighbour).split(separator: "/").dropLast().joined(separator: "/")
            if let path = ProjectFolder.normalised(folder + "/" + path) { paths.append(path) }
        }
        if let path = ProjectFolder.normalised(path), !paths.contains(path) { paths.append(path) }
        return paths.isEmpty ? .failure(.outside) : .success(paths)
    }

    /// The path that `../` means for a file at the top of its root, where roots lie over each other; nil for paths that lead further up.
    private func besideFolder(of neighbour: SourceFile, _ path: String) -> String? {
        guard roots.count > 1, !logicalPath(of: neighbour).contains("/"), path.hasPrefix("../") else { return nil }
        return ProjectFolder.normalised(String(path.dropFirst(3)))
    }

    /// A file's path inside its root, without the root's display name.
    private func logicalPath(of file: SourceFile) -> String {
        let root = roots.first { !$0.displayName.isEmpty && file.path.hasPrefix($0.displayName + "/") }
        return root.map { String(file.path.dropFirst($0.displayName.count + 1)) } ?? file.path
    }

    private func check(_ relative: String, inRoot index: Int) -> Result<Found, FileRefusal> {
        guard let root = realPaths[index] else { return .failure(.notFound) }
        guard let real = ProjectFolder.realPath(root + "/" + relative) else {
            return .failure(errno == EACCES ? .unreadable : .notFound)
        }
        guard real.hasPrefix(root == "/" ? "/" : root + "/") else { return .failure(.outside) }
        var status = stat()
        guard stat(real, &status) == 0 else { return .failure(.notFound) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notRegular) }
        guard Int(status.st_size) <= ProjectFolder.sizeLimit else { return .failure(.tooLarge) }
        let name = roots[index].displayName
        let folder = roots[index].path.hasSuffix("/") ? String(roots[index].path.dropLast()) : roots[index].path
        return .success(
            Found(
                absolute: real, shown: name.isEmpty ? relative : name + "/" + relative,
                location: folder == "." ? relative : folder + "/" + relative))
    }

    /// A file of the same folder with a similar name.
    private func nearMiss(of relative: String) -> String? {
        let parts = relative.split(separator: "/")
        guard let name = parts.last else { return nil }
        let folder = parts.dropLast().joined(separator: "/")
        for case let root? in realPaths {
            let path = folder.isEmpty ? root : root + "/" + folder
            guard let real = ProjectFolder.realPath(path), real == root || real.hasPrefix(root + "/"),
                let names = FolderListing.names(in: real)
            else { continue }
            if let near = NearMiss.nearest(to: String(name), in: names.prefix(2000)) {
                return folder.isEmpty ? near : folder + "/" + near
            }
        }
        return nil
    }

    // MARK: Paths

    /// Without `.`, `..` and doubled slashes; nil when `..` would leave the folder or nothing is left.
    package static func normalised(_ path: String) -> String? {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    /// Absolute, with links resolved; as it is when nothing is there. Libraries resolve relative paths in other ways.
    package static func absolutePath(of path: String) -> String { realPath(path) ?? path }

    private static func realPath(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
