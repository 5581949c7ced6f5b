import Diagnostics
import DocumentData

/// `[@contoh-2024, hlm. 12]` in Markdown: author and year of the table `pustaka`, as links to `pustaka-contoh-2024` in the bibliography.
extension TreeBinder {
    /// '(Contoh dan Misal, 2024, hlm. 12; Umpama, 2023)'.
    mutating func citation(of items: [MarkdownCitation], at range: SourceRange?) -> [MarkdownInline] {
        guard let works = evaluator.root["pustaka"], case .list(let nodes) = works.value else {
            report(.noBibliography(at: range))
            return []
        }
        func text(_ words: String) -> MarkdownInline { MarkdownInline(.text(words), at: range) }
        var content = [text("(")]
        for (index, item) in items.enumerated() {
            guard let work = TreeBinder.work(item.key, in: nodes) else {
                report(.unknownWork(item, near: NearMiss.nearest(to: item.key, in: TreeBinder.keys(of: nodes))))
                continue
            }
            if index > 0 { content.append(text("; ")) }
            let words = work.text(item.isYearOnly ? "tahun" : "kutipan") ?? ""
            content.append(MarkdownInline(.link(target: "#pustaka-\(item.key)", [text(words)]), at: range))
            if !item.locator.isEmpty {
                content.append(text(", " + item.locator.replacing(" ", with: "\u{A0}")))
            }
        }
        return content + [text(")")]
    }

    private static func work(_ key: String, in nodes: [DataNode]) -> DataRecord? {
        for case .record(let work) in nodes.lazy.map(\.value) where work.text("id") == key { return work }
        return nil
    }

    private static func keys(of nodes: [DataNode]) -> [String] {
        nodes.compactMap { node in if case .record(let work) = node.value { work.text("id") } else { nil } }
    }
}

extension Diagnostic {
    fileprivate static func noBibliography(at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "markdown.no-bibliography", .error,
            Wording(id: "proyek ini tidak mempunyai pustaka", en: "this project has no pustaka"), at: range
        )
        .rule(
            Wording(
                id: "[@kunci] merujuk karya dalam tabel pustaka",
                en: "[@key] refers to a work in the table pustaka")
        )
        .fix(
            Wording(
                id: "tambahkan pustaka: data/pustaka.bib (atau .json) di bawah data dalam naskah.yaml, atau tulis \\[@",
                en: "add pustaka: data/pustaka.bib (or .json) below data in naskah.yaml, or write \\[@"))
    }

    fileprivate static func unknownWork(_ item: MarkdownCitation, near: String?) -> Diagnostic {
        let finding = Diagnostic(
            "markdown.unknown-work", .error,
            Wording(
                id: "pustaka tidak memuat karya \"\(item.key)\"", en: "pustaka has no work \"\(item.key)\""),
            at: item.keyRange)
        guard let near else {
            return finding.fix(
                Wording(
                    id: "tambahkan karya itu ke pustaka, atau perbaiki kuncinya",
                    en: "add the work to pustaka, or mend the key"))
        }
        return finding.fix(
            Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean \"\(near)\"?"),
            replacing: item.keyRange.map { .init($0, with: near) })
    }
}
