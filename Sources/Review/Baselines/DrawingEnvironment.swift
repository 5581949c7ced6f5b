import CairoRendering
import Files

/// What decides, besides the document itself, how its pages look: libraries and font files. Kept with a baseline.
struct DrawingEnvironment: Equatable, Sendable {
    /// Something that is not as it was when the baseline was approved; nil for what was not there at all.
    struct Difference: Hashable, Sendable {
        let name: String
        let old: String?
        let new: String?
    }

    /// Versions of libraries and fingerprints of fonts by name.
    private(set) var entries: [String: String] = [:]

    init(fonts: [String: Digest]) {
        // HarfBuzz and Fontconfig choose glyphs; what they choose is part of a page's fingerprint.
        let drawing: Set = ["Cairo", "Pango", "pixman", "FreeType", "librsvg"]
        for (name, version) in RuntimeVersions().all where drawing.contains(name) { entries[name] = version }
        for (name, digest) in fonts { entries["font " + name] = digest.hexadecimal }
    }

    init(text: String) {
        for line in text.split(separator: "\n") {
            let columns = line.split(separator: "\t", maxSplits: 1)
            if columns.count == 2 { entries[String(columns[0])] = String(columns[1]) }
        }
    }

    var text: String {
        entries.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
    }

    /// Only what both know: a font that is used for the first time is a change of the document, not of its environment.
    func differences(from old: DrawingEnvironment) -> [Difference] {
        let names = Set(entries.keys).union(old.entries.keys).sorted()
        return names.compactMap { name in
            let (before, after) = (old.entries[name], entries[name])
            if before == after || (name.hasPrefix("font ") && (before == nil || after == nil)) { return nil }
            return Difference(name: name, old: before, new: after)
        }
    }
}
