import Diagnostics
import DocumentData

/// A file that two people have changed: whether it still reads as each of them left it.
struct MergedFile {
    private let name: String
    private let edit: (from: [UInt8], to: [UInt8])
    private let now: [UInt8]
    private let merged: [UInt8]

    init(_ name: String, _ edit: (from: [UInt8], to: [UInt8]), _ now: [UInt8], _ merged: [UInt8]) {
        self.name = name
        self.edit = edit
        self.now = now
        self.merged = merged
    }

    var isGood: Bool {
        switch name.lowercased().split(separator: ".").last ?? "" {
        case "csv", "tsv":
            guard let from = rows(edit.from), let to = rows(edit.to), let now = rows(now), let all = rows(merged) else {
                return false
            }
            return all == now + to - from
        case "yaml", "yml", "json": return !hasErrors(merged) || hasErrors(now)
        default: return true
        }
    }

    private func rows(_ bytes: [UInt8]) -> Int? { CSVGrid(SourceFile(path: name, bytes: bytes))?.rowCount }

    private func hasErrors(_ bytes: [UInt8]) -> Bool {
        var findings = Findings()
        let node = DataFileReader.read(
            SourceFile(path: name, bytes: bytes), scalars: .text, namedAt: nil, into: &findings)
        return node == nil || findings.hasErrors
    }
}
