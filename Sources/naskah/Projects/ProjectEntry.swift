/// What became of one project of many, as its manifest tells it. The same input gives the same entry.
struct ProjectEntry: Codable, Hashable, Sendable {
    struct File: Codable, Hashable, Sendable {
        let document: String
        /// The file is called after it.
        let sha256: String
        let byteCount: Int
        let pages: Int
        /// Whether a signing record lies beside it.
        let isSignedElectronically: Bool
    }

    /// How many findings of each weight.
    struct Counts: Codable, Hashable, Sendable {
        var error = 0
        var warning = 0
        var note = 0
    }

    let name: String
    let path: String
    /// Of everything that it was made from.
    let fingerprint: String
    /// The exit code of `naskah compile` for it alone: 0, 1, 3 or 4.
    let exit: Int32
    let findings: Counts
    let files: [File]
    /// For reports over all regencies; nil for a project without a plan, or with errors in its data.
    let figures: ProjectFigures?
}
