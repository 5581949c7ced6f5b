import Foundation
import TestSupport
import Testing

/// One mistake in a sample, and what must be told of it: a line of `mistakes.tsv`.
struct PlantedMistake: CustomTestStringConvertible, Sendable {
    let number: Int
    let sample: String
    let file: String
    /// Empty for the beginning of the file.
    let old: String
    /// `⟦` stands where the finding must be; without it the place is not asked for.
    let new: String
    let severity: String
    let rule: String
    /// The suggestion in English; empty where the rule says enough.
    let fix: String
    var testDescription: String { "\(number): \(rule) \(file)" }

    static let all: [PlantedMistake] = {
        let path = Repository.root + "/Tests/DocumentProductionTests/PlantedMistakes/mistakes.tsv"
        let lines = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").dropFirst()
        return lines.enumerated().compactMap { PlantedMistake(number: $0.offset + 2, line: $0.element) }
    }()

    private init?(number: Int, line: Substring) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(PlantedMistake.unescaped)
        guard cells.count == 7 else { return nil }
        self.number = number
        (sample, file, old, new) = (cells[0], cells[1], cells[2], cells[3])
        (severity, rule, fix) = (cells[4], cells[5], cells[6])
    }

    /// `\n`, `\t` and `\\` stand for what they do in Swift.
    private static func unescaped(_ text: Substring) -> String {
        var result = "", isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// Plants it. A layout is a document of its own.
    /// - Returns: where the finding must be.
    func plant(in project: TestProject) throws -> String? {
        if file.hasPrefix("layout/") {
            let name = file.dropFirst("layout/".count), text = try project.text(of: "naskah.yaml")
            let documents = try #require(text.range(of: "dokumen:\n"))
            let end = try #require(text.range(of: "\n#", range: documents.upperBound..<text.endIndex))
            try project.write(
                text[..<documents.upperBound] + "  a: { layout: \(name), judul: A }\n" + text[end.lowerBound...],
                to: "naskah.yaml")
            return try project.writeMarked(new, to: file)
        }
        if old.isEmpty { return try project.writeMarked(new + project.text(of: file), to: file) }
        return try project.replace(old, with: new, in: file)
    }
}
