import Files

/// The texts of a project that people write: its layouts and its data.
enum ProjectTexts {
    private static let deepest = 8

    /// Relative to the project, in order.
    static func paths(in root: String) -> [String] {
        ["layout", "data"].flatMap { paths(in: root, $0, depth: 0) }
    }

    private static func paths(in root: String, _ folder: String, depth: Int) -> [String] {
        guard depth < deepest else { return [] }
        return (FolderListing.names(in: root + "/" + folder) ?? []).sorted().flatMap { name -> [String] in
            let path = folder + "/" + name
            if name.hasPrefix(".") { return [] }
            return name.contains(".") ? [path] : paths(in: root, path, depth: depth + 1)
        }
    }
}
