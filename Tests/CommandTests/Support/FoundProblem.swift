/// A finding as the command prints it with `--diagnostics json`.
struct FoundProblem: Decodable, CustomStringConvertible {
    let id: String
    let severity: String
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
    let page: Int?

    var place: String { "\(file ?? "-"):\(line ?? 0):\(column ?? 0)" }
    var description: String { "\(place) \(severity) \(id): \(message)" }
}
