import Diagnostics

/// What an amending regulation says in its Pasal I, from the marks `diubah`, `sisipan` and `dihapus` of the regulation that it changes
/// (UU 12/2011 Lampiran II, 'Perubahan peraturan perundang-undangan').
///
/// The regulation is the text as it will be; so the numbers in these sentences, and all references, are those that readers will find.
struct AmendmentItems {
    /// Records {kalimat, judul, bab, bagian, paragraf, pasal}: a sentence, and what it introduces.
    private(set) var items: [DataNode] = []
    private let amendment: Int
    /// All articles in their order. Those that stand in what is put in or deleted as a whole are no item of their own.
    private var articles: [(record: DataRecord, isCovered: Bool)] = []
    private var articleIndex = 0

    /// - Parameters:
    ///   - regulation: with its numbers (`LegalNumbering`).
    ///   - amendment: 1 for the first one.
    init(of regulation: DataRecord, amendment: Int) {
        self.amendment = amendment
        for chapter in regulation.records("bab") {
            let isCovered = isWhole(chapter)
            for part in chapter.records("bagian") {
                let isCovered = isCovered || isWhole(part)
                for subpart in part.records("paragraf") { collect(subpart, isCovered || isWhole(subpart)) }
                collect(part, isCovered)
            }
            collect(chapter, isCovered)
        }
        add(regulation.records("bab"), .chapter, within: "") { items, chapter in
            let name = ProvisionName.chapter.name(of: chapter)
            items.add(chapter.records("bagian"), .part, within: name) { items, part in
                let name = ProvisionName.part.name(of: part) + " " + name
                items.add(part.records("paragraf"), .subpart, within: name) { items, subpart in
                    items.addArticles(of: subpart)
                }
                items.addArticles(of: part)
            }
            items.addArticles(of: chapter)
        }
    }

    private mutating func collect(_ record: DataRecord, _ isCovered: Bool) {
        articles += record.records("pasal").map { ($0, isCovered) }
    }

    // MARK: Marks

    private func isInserted(_ record: DataRecord) -> Bool { LegalNumbering.insertion(record) == amendment }

    private func isDeleted(_ record: DataRecord) -> Bool {
        LegalNumbering.isDeleted(record) && (record.integer("oleh") ?? 1) == amendment
    }

    private func isChanged(_ record: DataRecord) -> Bool {
        guard record["diubah"]?.isTrue ?? false else { return false }
        return (record.integer("diubah_oleh") ?? record.integer("oleh") ?? 1) == amendment
    }

    private func isWhole(_ record: DataRecord) -> Bool { LegalNumbering.isDeleted(record) || isInserted(record) }

    // MARK: Chapters, parts, subparts

    /// - Parameter inner: what stands in a record that is neither put in nor deleted.
    private mutating func add(
        _ records: [DataRecord], _ kind: ProvisionName, within outer: String,
        _ inner: (inout AmendmentItems, DataRecord) -> Void
    ) {
        var index = 0
        while index < records.count {
            let record = records[index], name = kind.name(of: record)
            if isInserted(record) {
                let end = records[index...].firstIndex { !isInserted($0) } ?? records.count
                let run = Array(records[index..<end])
                let sentence = kind.insertion(
                    of: run, between: index > 0 ? records[index - 1] : nil, end < records.count ? records[end] : nil,
                    in: outer)
                append(sentence + ", sehingga berbunyi sebagai berikut:", [(kind.key, run)])
                articleIndex += run.reduce(0) { $0 + AmendmentItems.articleCount(in: $1) }
                index = end
                continue
            }
            if isDeleted(record) {
                append(ProvisionName.joined(name, outer) + " dihapus.", [])
            } else if isChanged(record) {
                let title = DataRecord([
                    .init(key: "jenis", node: DataNode(.text(kind.key))),
                    .init(key: "nama", node: DataNode(.text(name))),
                    .init(key: "judul", node: record["judul"] ?? DataNode(.null)),
                ])
                append(
                    "Judul \(ProvisionName.joined(name, outer)) diubah sehingga berbunyi sebagai berikut:",
                    [("judul", [title])])
            }
            if LegalNumbering.isDeleted(record) {
                articleIndex += AmendmentItems.articleCount(in: record)
            } else {
                inner(&self, record)
            }
            index += 1
        }
    }

    private static func articleCount(in record: DataRecord) -> Int {
        record.records("pasal").count
            + ["bagian", "paragraf"].reduce(0) { $0 + record.records($1).reduce(0) { $0 + articleCount(in: $1) } }
    }

    // MARK: Articles

    private mutating func addArticles(of record: DataRecord) {
        for _ in record.records("pasal") {
            addArticle(at: articleIndex)
            articleIndex += 1
        }
    }

    private mutating func addArticle(at index: Int) {
        let article = articles[index].record, name = ProvisionName.article.name(of: article)
        if isInserted(article) {
            let isFirst = index == 0 || articles[index - 1].isCovered || !isInserted(articles[index - 1].record)
            guard isFirst else { return }
            let end = articles[index...].firstIndex { $0.isCovered || !isInserted($0.record) } ?? articles.count
            let run = articles[index..<end].map(\.record)
            let sentence = ProvisionName.article.insertion(
                of: run, between: index > 0 ? articles[index - 1].record : nil,
                end < articles.count ? articles[end].record : nil, in: "")
            append(sentence + ", sehingga berbunyi sebagai berikut:", [("pasal", run)])
        } else if isDeleted(article) {
            append("\(name) dihapus.", [])
        } else if isChanged(article) {
            append("Ketentuan \(name) diubah sehingga berbunyi sebagai berikut:", [("pasal", [article])])
        } else {
            let clauses = clauses(of: article, name)
            guard let last = clauses.last else { return }
            let all = clauses.count == 1 ? last : clauses.dropLast().joined(separator: ", ") + ", dan " + last
            let comma = last.contains(" yakni ") ? "," : ""
            append(
                all.prefix(1).uppercased() + all.dropFirst() + "\(comma) sehingga \(name) berbunyi sebagai berikut:",
                [("pasal", [article])])
        }
    }

    /// 'ketentuan Pasal 5 ayat (2) diubah', 'di antara ayat (2) dan ayat (3) Pasal 5 disisipkan …', 'Pasal 5 ayat (4) dihapus'.
    private func clauses(of article: DataRecord, _ name: String) -> [String] {
        var clauses = clauses(article.records("ayat"), .paragraph, within: name)
        for paragraph in article.records("ayat") where !isMarked(paragraph) {
            clauses += itemClauses(of: paragraph, "\(name) \(ProvisionName.paragraph.name(of: paragraph))")
        }
        return clauses + itemClauses(of: article, name)
    }

    private func itemClauses(of record: DataRecord, _ name: String) -> [String] {
        var clauses = clauses(record.records("huruf"), .letter, within: name)
        for letter in record.records("huruf") where !isMarked(letter) {
            clauses += self.clauses(
                letter.records("angka"), .number, within: "\(name) \(ProvisionName.letter.name(of: letter))")
        }
        return clauses + self.clauses(record.records("angka"), .number, within: name)
    }

    private func isMarked(_ record: DataRecord) -> Bool {
        isInserted(record) || isDeleted(record) || isChanged(record)
    }

    private func clauses(_ records: [DataRecord], _ kind: ProvisionName, within outer: String) -> [String] {
        var clauses: [String] = []
        let changed = records.filter { isChanged($0) && !isInserted($0) && !isDeleted($0) }.map(kind.name)
        if !changed.isEmpty { clauses.append("ketentuan \(outer) \(ProvisionName.list(changed)) diubah") }
        var index = 0
        while index < records.count {
            guard isInserted(records[index]) else {
                index += 1
                continue
            }
            let end = records[index...].firstIndex { !isInserted($0) } ?? records.count
            let sentence = kind.insertion(
                of: Array(records[index..<end]), between: index > 0 ? records[index - 1] : nil,
                end < records.count ? records[end] : nil, in: outer)
            clauses.append(sentence.prefix(1).lowercased() + sentence.dropFirst())
            index = end
        }
        let deleted = records.filter(isDeleted).map(kind.name)
        if !deleted.isEmpty { clauses.append("\(outer) \(ProvisionName.list(deleted)) dihapus") }
        return clauses
    }

    // MARK: Items

    private mutating func append(_ sentence: String, _ content: [(key: String, records: [DataRecord])]) {
        var entries = [DataRecord.Entry(key: "kalimat", node: DataNode(.text(sentence)))]
        for key in ["judul", "bab", "bagian", "paragraf", "pasal"] {
            let records = content.first { $0.key == key }?.records ?? []
            entries.append(.init(key: key, node: DataNode(.list(records.map { DataNode(.record($0)) }))))
        }
        items.append(DataNode(.record(DataRecord(entries))))
    }
}
