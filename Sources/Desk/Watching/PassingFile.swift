/// Names of files and folders that are nobody's data: what editors and office programs leave beside a file while it is open, and what
/// the project itself makes.
enum PassingFile {
    private static let folders: Set = ["build", "baseline", ".git", ".hg", ".svn", "node_modules"]
    private static let ends = [".swp", ".swx", ".swo", "~", ".tmp", ".part", ".crdownload"]
    private static let beginnings = [".~lock.", ".#", "~$", ".goutputstream-", ".nfs"]

    static func isIgnored(_ name: String) -> Bool {
        // vim probes whether it may write with a file of this name.
        folders.contains(name) || name == "4913" || ends.contains { name.hasSuffix($0) }
            || beginnings.contains { name.hasPrefix($0) } || (name.hasPrefix("lu") && name.hasSuffix(".tmp"))
    }
}
