/// The layout files that a producer has read, with their bytes. Belongs to one thread.
final class LayoutFilesRead {
    /// By their paths as they are shown.
    private(set) var files: [String: [UInt8]] = [:]

    func note(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }
}
