import Foundation

/// The editor of whoever sits at this machine: a command that opens a file at a line.
package struct EditorCommand: Sendable {
    /// How editors are told a place, by the name of their program.
    private static let known: [String: [String]] = [
        "code": ["--goto", "{file}:{line}:{column}"], "codium": ["--goto", "{file}:{line}:{column}"],
        "subl": ["{file}:{line}:{column}"], "zed": ["{file}:{line}:{column}"],
        "kate": ["--line", "{line}", "--column", "{column}", "{file}"], "gedit": ["+{line}:{column}", "{file}"],
        "emacsclient": ["--no-wait", "+{line}:{column}", "{file}"],
    ]

    private let program: String
    private let words: [String]

    /// - Parameter text: a program with its words, where `{file}`, `{line}` and `{column}` stand for the place; words with spaces in double
    ///   quotation marks. A program alone is given the place as it wants it, or the file.
    /// - Returns: nil when there is no such program.
    package init?(_ text: String) {
        var words = EditorCommand.words(of: text)
        guard !words.isEmpty else { return nil }
        let name = words.removeFirst(), base = name.split(separator: "/").last.map(String.init) ?? name
        guard let program = EditorCommand.path(of: name) else { return nil }
        if !words.contains(where: { $0.contains("{file}") }) {
            words += words.isEmpty ? EditorCommand.known[base] ?? ["{file}"] : ["{file}"]
        }
        self.program = program
        self.words = words
    }

    private static func words(of text: String) -> [String] {
        var words: [String] = [], word: String?, isQuoted = false
        for character in text {
            switch character {
            case "\"":
                isQuoted.toggle()
                word = word ?? ""
            case " " where !isQuoted:
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    private static func path(of name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
        return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// What follows the program; nothing of it is read by a shell.
    package func arguments(file: String, line: Int, column: Int) -> [String] {
        words.map { word in
            // The name of a file comes last: it may look like a place itself.
            word.replacing("{line}", with: String(line)).replacing("{column}", with: String(column))
                .replacing("{file}", with: file)
        }
    }

    /// Starts the editor and does not wait for it.
    package func open(file: String, line: Int, column: Int) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments(file: file, line: line, column: column)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return (try? process.run()) != nil
    }
}
