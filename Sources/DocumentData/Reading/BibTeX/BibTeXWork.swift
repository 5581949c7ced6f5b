import Diagnostics

/// An entry of BibTeX as a record of CSL-JSON.
struct BibTeXWork {
    private(set) var findings = Findings()
    private let kind: String
    private let key: SourceRange
    private var fields: [BibTeXField] = []

    init(kind: String, key: SourceRange) {
        self.kind = kind
        self.key = key
    }

    /// CSL's types by BibTeX's.
    private static let types = [
        "article": "article-journal", "book": "book", "booklet": "pamphlet", "collection": "book",
        "conference": "paper-conference", "inbook": "chapter", "incollection": "chapter",
        "inproceedings": "paper-conference", "manual": "book", "mastersthesis": "thesis", "misc": "document",
        "online": "webpage", "phdthesis": "thesis", "proceedings": "book", "report": "report",
        "techreport": "report", "thesis": "thesis", "unpublished": "manuscript", "legislation": "legislation",
        "electronic": "webpage", "www": "webpage", "periodical": "periodical", "dataset": "dataset",
    ]

    /// CSL's fields by BibTeX's; the first of those that fill the same one wins.
    private static let texts = [
        ("title", "title"), ("journal", "container-title"), ("journaltitle", "container-title"),
        ("booktitle", "container-title"), ("volume", "volume"), ("number", "issue"), ("issue", "issue"),
        ("pages", "page"), ("publisher", "publisher"), ("institution", "publisher"), ("school", "publisher"),
        ("organization", "publisher"), ("howpublished", "publisher"), ("address", "publisher-place"),
        ("location", "publisher-place"), ("doi", "DOI"), ("url", "URL"),
    ]

    /// What managers of references write and no bibliography prints.
    private static let silent: Set<String> = [
        "abstract", "annote", "chapter", "day", "edition", "eprint", "file", "isbn", "issn", "key", "keywords",
        "language", "month", "note", "series", "type", "urldate", "langid", "timestamp", "owner", "groups", "subtitle",
        "shorttitle", "copyright", "editortype", "archiveprefix", "primaryclass", "pmid", "collaborator", "annotation",
    ]

    private static let names = ["author", "editor", "year", "date", "crossref"]

    mutating func add(_ field: BibTeXField) {
        let name = field.name.lowercased()
        if let first = fields.first(where: { $0.name.lowercased() == name }) {
            return findings.report(.repeatedField(name, at: field.nameRange, first: first.nameRange))
        }
        let known = BibTeXWork.texts.map(\.0) + BibTeXWork.names
        if !known.contains(name), !BibTeXWork.silent.contains(name) {
            let near = NearMiss.nearest(to: name, in: known)
            findings.report(.unknownField(name, near: near, at: field.nameRange))
        }
        if name == "crossref" { findings.report(.crossReference(at: field.nameRange)) }
        fields.append(field)
    }

    /// The record; findings are those of its texts.
    var node: DataValue {
        mutating get {
            var entries = [
                DataRecord.Entry(key: "id", keyRange: key, node: DataNode(.text(key.text), at: key)),
                DataRecord.Entry(
                    key: "type", keyRange: key, node: DataNode(.text(BibTeXWork.types[kind] ?? "document"), at: key)),
            ]
            for name in ["author", "editor"] {
                guard let field = field(name) else { continue }
                let people = BibTeXName.names(in: field.value).map { person($0, field) }
                entries.append(
                    .init(key: name, keyRange: field.nameRange, node: DataNode(.list(people), at: field.range)))
            }
            if let field = field("year") ?? field("date") {
                let text = plain(field), year = field.name.lowercased() == "date" ? String(text.prefix(4)) : text
                entries.append(
                    .init(key: "issued", keyRange: field.nameRange, node: DataNode(.text(year), at: field.range)))
            }
            for (name, target) in BibTeXWork.texts where !entries.contains(where: { $0.key == target }) {
                guard let field = field(name) else { continue }
                let isAddress = ["doi", "url"].contains(name)
                let text = isAddress ? BibTeXText.address(field.value) : plain(field)
                entries.append(
                    .init(key: target, keyRange: field.nameRange, node: DataNode(.text(text), at: field.range)))
            }
            return .record(DataRecord(entries))
        }
    }

    private func field(_ name: String) -> BibTeXField? { fields.first { $0.name.lowercased() == name } }

    private mutating func person(_ name: BibTeXName, _ field: BibTeXField) -> DataNode {
        let parts = [("family", name.family), ("given", name.given), ("literal", name.literal)]
        let entries = parts.compactMap { key, text in
            text.map { DataRecord.Entry(key: key, node: DataNode(.text(plain($0, field)), at: field.range)) }
        }
        return DataNode(.record(DataRecord(entries)), at: field.range)
    }

    private mutating func plain(_ field: BibTeXField) -> String { plain(field.value, field) }

    private mutating func plain(_ tex: String, _ field: BibTeXField) -> String {
        let text = BibTeXText(tex)
        for command in text.unknown { findings.report(.unknownCommand(command, at: field.range)) }
        return text.plain
    }

    /// 'jan' and so on, which every style of BibTeX knows.
    static func month(_ name: String) -> String? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return months.firstIndex(of: name.lowercased()).map { String($0 + 1) }
    }
}
