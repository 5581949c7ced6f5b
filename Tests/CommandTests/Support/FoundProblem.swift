/// A finding as the command prints it with `--diagnostics json`.
struct FoundProblem: Decodable, Equatable, CustomStringConvertible {
    let id: String
    let severity: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let page: Int?
    let fix: Fix?
    let notes: [Note]?

    /// What stands elsewhere and belongs to it.
    struct Note: Decodable, Equatable {
        let message: String
        let file: String?
        let line: Int?
    }

    /// What to do, and where it is that simple the text that sets it right.
    struct Fix: Decodable, Equatable {
        let message: String
        let replacement: String?
    }

    var place: String { "\(file ?? "-"):\(line ?? 0):\(column ?? 0)" }
    var description: String { "\(place) \(severity) \(id): \(message)" }
}
