/// What a file is to be called.
package enum OutputName: Sendable {
    case path(String)
    /// By its SHA-256, with an ending, in a folder.
    case content(folder: String, ending: String)

    /// Where the file is written; for files that are named by their content, what stands in messages.
    package var path: String {
        switch self {
        case .path(let path): path
        case .content(let folder, let ending): folder + "/" + ending
        }
    }

    /// - Returns: the path that the file has now.
    package func commit(_ file: AtomicFile) throws(OutputError) -> String {
        switch self {
        case .path(let path):
            try file.commit()
            return path
        case .content(let folder, let ending):
            return try file.commit { "\(folder)/\($0).\(ending)" }
        }
    }
}
