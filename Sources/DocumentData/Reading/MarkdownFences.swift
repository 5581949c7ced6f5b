import Diagnostics

/// Blocks while they are read, with those between `::: name` and `:::` put into each other.
struct MarkdownFences {
    private struct Open {
        let fence: MarkdownFence
        let title: [MarkdownInline]
        let range: SourceRange
        var blocks: [MarkdownBlock] = []
    }

    private var blocks: [MarkdownBlock] = []
    private var open: [Open] = []

    /// Where the innermost block that is open begins.
    var opening: SourceRange? { open.last?.range }

    mutating func append(_ new: [MarkdownBlock]) {
        if open.isEmpty { blocks += new } else { open[open.count - 1].blocks += new }
    }

    mutating func begin(_ fence: MarkdownFence, title: [MarkdownInline], at range: SourceRange) {
        open.append(Open(fence: fence, title: title, range: range))
    }

    /// Whether something was open.
    mutating func close() -> Bool {
        guard let last = open.popLast() else { return false }
        var captions = MarkdownCaptions()
        let inner = captions.captioned(last.blocks)
        append([MarkdownBlock(.fenced(last.fence, title: last.title, inner), at: last.range)])
        return true
    }

    func finished() -> [MarkdownBlock] { blocks }
}

extension MarkdownConversion {
    mutating func meet(_ line: String, at range: SourceRange, _ fences: inout MarkdownFences) {
        let words = line.drop { $0 == ":" || $0 == " " }
        let name = String(words.prefix { $0 != " " }).trimmingBraces
        let title = words.drop { $0 != " " }.split(separator: " ").joined(separator: " ")
        guard !name.isEmpty else {
            if !fences.close() {
                report(
                    MarkdownConversion.fault(
                        "stray", "\":::\" ini tidak menutup apa pun", "this ':::' closes nothing", range))
            }
            return
        }
        guard let fence = MarkdownFence(rawValue: name) else {
            let names = MarkdownFence.allCases.map(\.rawValue)
            let near = NearMiss.nearest(to: name, in: names) ?? names.joined(separator: ", ")
            report(
                MarkdownConversion.fault("unknown", "blok \"\(name)\" tidak dikenal", "unknown block '\(name)'", range)
                    .fix(Wording(id: "pakai \(near)", en: "use \(near)")))
            fences.begin(.note, title: [], at: range)
            return
        }
        let content = title.isEmpty ? [] : [MarkdownInline(.text(title), at: range)]
        fences.begin(fence, title: content, at: range)
    }

    /// All blocks; what is still open is closed, and told.
    mutating func end(_ fences: inout MarkdownFences) -> [MarkdownBlock] {
        while let range = fences.opening {
            report(
                MarkdownConversion.fault("unclosed", "blok ini tidak ditutup", "this block is not closed", range)
                    .fix(Wording(id: "tulis baris ::: di bawahnya", en: "write a line ::: below it")))
            _ = fences.close()
        }
        return fences.finished()
    }

    private static func fault(_ id: String, _ indonesian: String, _ english: String, _ range: SourceRange) -> Diagnostic
    {
        Diagnostic("markdown.\(id)-fence", Wording(id: indonesian, en: english), at: range)
    }
}

extension String {
    /// `{.catatan}` as `catatan`: Pandoc has both.
    fileprivate var trimmingBraces: String {
        hasPrefix("{.") && hasSuffix("}") ? String(dropFirst(2).dropLast()) : self
    }
}
