import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// A slip in the small project, and its nearest neighbours, which are none: what is told of these is a false alarm.
struct NearSlip: CustomTestStringConvertible, Sendable {
    let rule: String
    let severity: Severity
    let file: String
    /// What is replaced in the file; empty for all of it.
    let old: String
    /// `⟦` stands where the finding must be.
    let told: String
    /// The suggestion in English.
    let fix: String
    let harmless: [String]
    /// Files besides those of the small project, or in their place; without text it has no such file.
    let more: [String: String]
    /// Lines of `naskah.yaml` behind those of `data`.
    let lines: String
    var testDescription: String { "\(rule) \(told.prefix(30))" }

    init(
        _ rule: String, _ severity: Severity, _ file: String, _ old: String, _ told: String, fix: String,
        harmless: [String], more: [String: String] = [:], lines: String = ""
    ) {
        (self.rule, self.severity, self.file, self.old, self.told) = (rule, severity, file, old, told)
        (self.fix, self.harmless, self.more, self.lines) = (fix, harmless, more, lines)
    }

    /// The project with a text in the place of the old one.
    /// - Returns: also where `⟦` stood.
    func files(with text: String) throws -> (files: [String: String], place: String?) {
        var files = MiniProject.files.merging(more) { $1 }
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing("dokumen:\n", with: lines + "dokumen:\n")
        let whole = files[file] ?? "", parts = old.isEmpty ? ["", ""] : whole.components(separatedBy: old)
        try #require(parts.count == 2, "\(parts.count - 1) times '\(old)' in \(file)")
        let marked = (parts[0] + text + parts[1]).components(separatedBy: "⟦")
        files[file] = marked.joined()
        guard marked.count == 2 else { return (files, nil) }
        let before = marked[0].split(separator: "\n", omittingEmptySubsequences: false)
        return (files, "\(file):\(before.count):\((before.last?.unicodeScalars.count ?? 0) + 1)")
    }

    /// - Parameter kept: which findings of reference documents are wanted as well: programmes that none has are a matter of their own.
    static func findings(in files: [String: String], besides kept: String? = nil) throws -> [Diagnostic] {
        let folder = try TemporaryFolder(files.filter { !$0.value.isEmpty })
        var findings = Findings()
        _ = withExtendedLifetime(folder) { ProjectLoader.load(folder.path, into: &findings) }
        return findings.all.filter { finding in
            !finding.id.hasPrefix("agreement.") || kept.map(finding.id.hasPrefix) ?? false
        }
    }

    /// The files after the text of a suggestion was put in its place.
    static func applying(_ fix: Diagnostic.Fix.Replacement, to files: [String: String]) -> [String: String] {
        var files = files
        guard let file = files.keys.first(where: { fix.range.file.path.hasSuffix($0) }) else { return files }
        let bytes = Array((files[file] ?? "").utf8)
        files[file] = String(
            decoding: bytes[..<fix.range.lower] + Array(fix.text.utf8) + bytes[fix.range.upper...], as: UTF8.self)
        return files
    }
}
