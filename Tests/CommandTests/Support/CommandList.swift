import Foundation
import TestSupport

/// What the command says of itself: its subcommands and their options, read from its own help, so that none can be
/// forgotten.
enum CommandList {
    /// Names of all commands that are shown: `compile`, `schema layout`.
    static let all: [String] = (try? names(below: [])) ?? []

    private static func names(below path: [String]) throws -> [String] {
        let help = try Naskah.run(path + ["--help"]).output
        guard let start = help.range(of: "SUBCOMMANDS:\n") else { return [path.joined(separator: " ")] }
        let lines = help[start.upperBound...].split(separator: "\n").filter {
            $0.hasPrefix("  ") && !$0.hasPrefix("   ")
        }
        return try lines.flatMap { line -> [String] in
            guard let name = line.split(whereSeparator: { " ,".contains($0) }).first, name != "See" else { return [] }
            return try names(below: path + [String(name)])
        }
    }

    /// The help of each command.
    static let help: [String: String] = Dictionary(
        all.map { ($0, (try? Naskah.run($0.split(separator: " ").map(String.init) + ["--help"]).output) ?? "") }
    ) { first, _ in first }

    /// Long names of the options that the help of a command describes, each with what it says of it.
    static func options(_ command: String) -> [(name: String, text: Substring)] {
        let help = help[command, default: ""]
        let found = help.matches(of: /\n  (?:-[a-z], )?(--[a-z-]+)/)
        let ends = found.dropFirst().map(\.range.lowerBound) + [help.endIndex]
        return zip(found, ends).map { (String($0.output.1), help[$0.range.upperBound..<$1]) }
    }

    /// What a command needs to be understood, with a project where it takes one.
    static func arguments(_ command: String, project: String, document: String = "uji") -> [String] {
        switch command {
        case "explain": [command, project, "1"]
        case "measure": [command, project, "--only", document]
        case "schema layout", "schema data": command.split(separator: " ").map(String.init)
        case "info", "lsp": [command]
        case "diff": [command, project, project]
        case "where": [command, project, "1"]
        case "verify": [command, project + "/build/uji.pdf", "--project", project]
        case "password": [command, "ani"]
        case "completions": [command, "bash"]
        case "merge-manifests": [command, project]
        case "import": [command, "daftar.xlsx", "--project", project]
        default: [command, project]
        }
    }

    /// Commands that open a project.
    static let ofProjects = ["compile", "check", "dump", "explain", "review", "approve", "measure"]
}
