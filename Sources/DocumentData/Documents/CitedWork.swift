import Diagnostics

/// A work that is cited (`pustaka`): a record of CSL-JSON, as reference managers such as Zotero write it.
public struct CitedWork: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "karya", Wording(id: "Karya yang dirujuk, menurut CSL-JSON", en: "Work that is cited, as CSL-JSON has it"),
        [
            .required("id", .text, "nama pendek, untuk merujuknya", "short name, to cite it by"),
            .optional("type", .text, "jenis: book, article-journal, report, legislation, webpage", "kind of work"),
            .required("title", .text, "judul", "title"),
            .optional("author", .list(.record(CitedPerson.shape)), "penulis", "authors"),
            .optional("editor", .list(.record(CitedPerson.shape)), "penyunting", "editors"),
            .optional("issued", .free, "tahun terbit", "when it was published"),
            .optional("container-title", .text, "jurnal atau buku yang memuatnya", "journal or book that it stands in"),
            .optional("volume", .text, "jilid", "volume"),
            .optional("issue", .text, "nomor", "issue"),
            .optional("page", .text, "halaman", "pages"),
            .optional("publisher", .text, "penerbit", "publisher"),
            .optional("publisher-place", .text, "kota terbit", "where it was published"),
            .optional("DOI", .text, "DOI", "DOI"),
            .optional("URL", .text, "tautan", "link"),
        ], isOpen: true)

    var people: [CitedPerson] {
        let authors = record.records("author")
        return (authors.isEmpty ? record.records("editor") : authors).map(CitedPerson.init)
    }

    /// 'Contoh, B., Misal, S., dan Umpama, T.'; the publisher where nobody is named.
    var authors: String {
        let names = people.map(\.inverted).filter { !$0.isEmpty }
        guard let last = names.last else { return record.text("publisher") ?? "" }
        // BibTeX's 'and others'.
        if last == CitedPerson.others { return names.joined(separator: ", ") }
        switch names.count {
        case 1: return last
        case 2: return names[0] + " dan " + last
        default: return names.dropLast().joined(separator: ", ") + ", dan " + last
        }
    }

    /// 't.t.' for a work without a date.
    var year: String {
        guard case .record(let issued)? = record["issued"]?.value else {
            return record.text("issued") ?? record.integer("issued").map(String.init) ?? "t.t."
        }
        if case .list(let parts)? = issued.list("date-parts").first?.value, let year = parts.first?.value,
            let text = year.asText ?? year.asNumber.map({ "\($0)" })
        {
            return text
        }
        return issued.text("literal") ?? issued.text("raw") ?? "t.t."
    }

    /// 'Contoh dan Misal, 2024', for the text.
    private func citation(letter: String) -> String {
        let names = people.map(\.family).filter { !$0.isEmpty }
        let who =
            switch names.count {
            case 0: record.text("publisher") ?? record.text("title") ?? ""
            case 1: names[0]
            case 2 where names[1] != CitedPerson.others: names[0] + " dan " + names[1]
            default: names[0] + " dkk."
            }
        return "\(who), \(dated(letter))"
    }

    private func dated(_ letter: String) -> String {
        letter.isEmpty || year.last?.isNumber == true ? year + letter : "\(year)-\(letter)"
    }

    /// Whether the work stands in another one, whose title is set in italics instead of its own.
    var container: String { record.text("container-title") ?? "" }

    /// What follows the titles: '12(3), 45–67', 'Kota Contoh: Penerbit'.
    var imprint: String {
        let volume = record.text("volume") ?? "", issue = record.text("issue").map { "(\($0))" } ?? ""
        let pages = record.text("page")?.replacing("-", with: "–") ?? ""
        let parts = [volume + issue, pages].filter { !$0.isEmpty }
        let isOwnPublisher = people.isEmpty
        let publisher = isOwnPublisher ? nil : record.text("publisher")
        let press = [record.text("publisher-place"), publisher].compactMap { $0 }.filter { !$0.isEmpty }
        return [parts.joined(separator: ", "), press.joined(separator: ": ")].filter { !$0.isEmpty }
            .joined(separator: ". ")
    }

    var link: String { record.text("DOI").map { "https://doi.org/\($0)" } ?? record.text("URL") ?? "" }

    /// All works with what layouts print. Works of one year by the same authors are told apart: 2024a, 2024b, by their titles.
    static func completing(_ node: DataNode) -> DataNode {
        guard case .list(let nodes) = node.value else { return node }
        var titles: [String: [String]] = [:]
        let works = nodes.compactMap { node in
            if case .record(let record) = node.value { CitedWork(record) } else { nil }
        }
        for work in works { titles[work.citation(letter: ""), default: []].append(work.title) }
        return DerivedValues.mapping(node) { record in
            let work = CitedWork(record), alike = (titles[work.citation(letter: "")] ?? []).sorted()
            let index = alike.count > 1 ? (alike.firstIndex(of: work.title) ?? 0) + 1 : 0
            return work.addingPrintedForms(letter: LegalNumbering.letter(index))
        }
    }

    private var title: String { record.text("title") ?? "" }

    /// What layouts print, whose keys are Indonesian: `penulis`, `tahun`, `judul`, `wadah`, `terbitan`, `tautan`, `kutipan`; `urutan` to
    /// sort them by.
    private func addingPrintedForms(letter: String) -> DataRecord {
        func entry(_ key: String, _ text: String, of source: String) -> DataRecord.Entry {
            .init(key: key, node: DataNode(text.isEmpty ? .null : .text(text), at: record[source]?.range))
        }
        return record.adding([
            entry("penulis", authors, of: "author"), entry("tahun", dated(letter), of: "issued"),
            entry("judul", record.text("title") ?? "", of: "title"), entry("wadah", container, of: "container-title"),
            entry("terbitan", imprint, of: "publisher"), entry("tautan", link, of: "URL"),
            entry("kutipan", citation(letter: letter), of: "author"),
            entry("urutan", "\(authors.isEmpty ? title : authors) \(dated(letter)) \(title)", of: "author"),
        ])
    }
}
