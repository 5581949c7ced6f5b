/// A path of a file as it is shown, and from where the command was started.
struct SourcePath {
    let shown: String
    /// nil when it is the same.
    let location: String?
}
