import Files

/// A folder in which somebody keeps their list, and no project yet.
package enum ListFolder {
    /// The lists; nil for a folder that is empty or has anything else. What programs put beside an open file does not count.
    package static func lists(in path: String) -> [String]? {
        let names = (FolderListing.names(in: path) ?? []).filter { !isPassing($0) }.sorted()
        guard !names.isEmpty, names.allSatisfy(isList) else { return nil }
        return names
    }

    private static func isList(_ name: String) -> Bool {
        ["xlsx", "xlsm", "ods", "csv", "tsv"].contains(name.lowercased().split(separator: ".").last ?? "")
    }

    private static func isPassing(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }
}
