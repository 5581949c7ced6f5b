import Diagnostics

/// Numbers the provisions of a regulation or decree, and writes the references in their texts.
///
/// Every number comes from where a provision stands: a Pasal that is put in between moves all numbers behind it, and all references to
/// them; one that an amendment puts in (`sisipan`) moves none. Steps: number everything and remember the way to each id; then write each
/// text as pieces (`uraian`), in which `[](#id)` has become a citation as seen from the place where it stands (UU 12/2011 Lampiran II,
/// 'Teknik Pengacuan').
struct LegalNumbering {
    private(set) var findings = Findings()
    /// Of all provisions, by their ids.
    private var places: [String: ProvisionPlace] = [:]
    /// Of the articles, by their ids.
    private var explanations: [String: DataNode] = [:]
    /// All articles in their order, as they are completed.
    private var articles: [DataNode] = []
    /// Of all articles; they are counted through all chapters.
    private var articleNumbers: [ProvisionNumber] = []

    // MARK: Regulations

    /// A regulation whose `bab`, `bagian`, `paragraf`, `pasal`, `ayat`, `huruf` and `angka` have a `nomor`, and whose texts an `uraian`.
    mutating func completing(regulation node: DataNode) -> DataNode {
        guard case .record(let regulation) = node.value else { return node }
        take(ProvisionPlaces(regulation: regulation))
        tellMissingGazettes(regulation)
        collectExplanations(regulation)
        let completed = changing(regulation, "bab", .chapter) { numbering, chapter, number in
            let isDeleted = LegalNumbering.isDeleted(chapter)
            let chapter = numbering.changing(chapter, "bagian", .part) { numbering, part, number in
                let isDeleted = isDeleted || LegalNumbering.isDeleted(part)
                let part = numbering.changing(part, "paragraf", .subpart) { numbering, subpart, number in
                    let isDeleted = isDeleted || LegalNumbering.isDeleted(subpart)
                    return numbering.articles(of: subpart, isDeleted: isDeleted, number)
                }
                return numbering.articles(of: part, isDeleted: isDeleted, number)
            }
            return numbering.articles(of: chapter, isDeleted: isDeleted, number)
        }
        let list = DataRecord.Entry(key: "semua_pasal", node: DataNode(.list(articles)))
        return DataNode(.record(texts(completed).adding([list])), at: node.range)
    }

    /// An amending regulation, whose texts may refer to the provisions of the one that it changes.
    mutating func completing(amendment record: DataRecord, of regulation: DataRecord) -> DataRecord {
        places = ProvisionPlaces(regulation: regulation).places
        tellMissingGazettes(record)
        return texts(record)
    }

    /// Laws and government regulations in the basis of a regulation are cited with the gazettes that they stand in (UU 12/2011
    /// Lampiran II, 'Dasar Hukum').
    private mutating func tellMissingGazettes(_ regulation: DataRecord) {
        for node in regulation.list("mengingat") {
            guard let text = node.value.asText else { continue }
            let isCited = ["Undang-Undang Nomor ", "Peraturan Pemerintah Nomor "].contains { text.hasPrefix($0) }
            if isCited, !text.contains("Lembaran Negara") { findings.report(.missingGazette(at: node.range)) }
        }
    }

    /// What an amending regulation says about articles, by their ids; after it was completed.
    mutating func explanations(ofAmendment record: DataRecord) -> [String: DataNode] {
        collectExplanations(record)
        return explanations
    }

    private mutating func take(_ collected: ProvisionPlaces) {
        places = collected.places
        articleNumbers = collected.articleNumbers
        findings.report(contentsOf: collected.findings)
    }

    private mutating func collectExplanations(_ regulation: DataRecord) {
        for entry in regulation.record("penjelasan")?.record("pasal")?.entries ?? [] {
            if places[entry.key]?.isArticle ?? false {
                let pieces = pieces(of: entry.node, at: .outside)
                explanations[entry.key] = DataNode(.list(pieces), at: entry.node.range)
            } else {
                findings.report(
                    .unknownProvision(
                        entry.key, near: NearMiss.nearest(to: entry.key, in: places.keys.sorted()), at: entry.keyRange))
            }
        }
    }

    private mutating func articles(of record: DataRecord, isDeleted: Bool, _ number: String) -> DataRecord {
        guard let entry = record.entry("pasal"), case .list(let nodes) = entry.node.value else {
            return record.adding([.init(key: "nomor", node: DataNode(ProvisionNumbers.value(number)))])
        }
        var changed: [DataNode] = []
        for node in nodes {
            guard case .record(let article) = node.value, articles.count < articleNumbers.count else { continue }
            let own = articleNumbers[articles.count].text(.article)
            changed.append(DataNode(.record(self.article(article, own, isDeleted: isDeleted)), at: node.range))
        }
        return record.adding([
            .init(key: "pasal", keyRange: entry.keyRange, node: DataNode(.list(changed), at: entry.node.range)),
            .init(key: "nomor", node: DataNode(ProvisionNumbers.value(number))),
        ])
    }

    /// Which amendment has put it in; nil for what was there first.
    static func insertion(_ record: DataRecord) -> Int? {
        record["sisipan"]?.isTrue ?? false ? record.integer("oleh") ?? 1 : nil
    }

    static func isDeleted(_ record: DataRecord) -> Bool { record["dihapus"]?.isTrue ?? false }

    private mutating func article(_ record: DataRecord, _ number: String, isDeleted: Bool) -> DataRecord {
        let place = ProvisionPlace(article: "Pasal \(number)")
        var record = provision(record, at: place, isDeleted: isDeleted)
        record = changing(record, "ayat", .paragraph) { numbering, paragraph, number in
            var place = place
            place.paragraph = number
            return numbering.provision(paragraph, at: place).adding(place.entries(ProvisionNumbers.value(number)))
        }
        let explanation = record.text("id").flatMap { explanations[$0] } ?? DataNode(.null)
        record = record.adding(
            place.entries(ProvisionNumbers.value(number)) + [.init(key: "penjelasan", node: explanation)])
        articles.append(DataNode(.record(record)))
        return record
    }

    /// Of what was deleted nothing is left but its number and a word.
    private mutating func provision(
        _ record: DataRecord, at place: ProvisionPlace, isDeleted: Bool = false
    ) -> DataRecord {
        guard isDeleted || LegalNumbering.isDeleted(record) else { return items(of: record, at: place) }
        return deleted(record)
    }

    private func deleted(_ record: DataRecord) -> DataRecord {
        let word = DataNode(.list([entry("Dihapus.", at: record["dihapus"]?.range)]))
        let empty = ["ayat", "huruf", "angka"].map { DataRecord.Entry(key: $0, node: DataNode(.null)) }
        return record.adding(empty + [.init(key: "uraian", node: word)])
    }

    /// What stands in a provision: its own text, letters and numbers.
    private mutating func items(of record: DataRecord, at place: ProvisionPlace) -> DataRecord {
        let record = changing(written(record, at: place), "huruf", .letter) { numbering, letter, number in
            var place = place
            place.letter = number
            let completed =
                LegalNumbering.isDeleted(letter)
                ? numbering.deleted(letter) : numbering.numbers(of: numbering.written(letter, at: place), at: place)
            return completed.adding(place.entries(.text(number)))
        }
        return numbers(of: record, at: place)
    }

    private mutating func numbers(of record: DataRecord, at place: ProvisionPlace) -> DataRecord {
        changing(record, "angka", .number) { numbering, item, number in
            var place = place
            place.number = number
            let completed =
                LegalNumbering.isDeleted(item) ? numbering.deleted(item) : numbering.written(item, at: place)
            return completed.adding(place.entries(ProvisionNumbers.value(number)))
        }
    }

    // MARK: Decrees

    /// A decree whose `diktum` have a `nomor` such as KEDUA, and whose texts an `uraian`.
    mutating func completing(decree node: DataNode) -> DataNode {
        guard case .record(let decree) = node.value else { return node }
        take(ProvisionPlaces(decree: decree))
        var index = 0
        let completed = changing(decree, "diktum", .number) { numbering, clause, _ in
            index += 1
            let place = ProvisionPlace(article: LegalNumbering.clause(index))
            return numbering.items(of: clause, at: place)
                .adding(place.entries(.text(LegalNumbering.ordinalWord(index).uppercased())))
        }
        return DataNode(.record(texts(completed)), at: node.range)
    }

    static func clause(_ index: Int) -> String { "Diktum \(ordinalWord(index).uppercased())" }

    /// Considerations and bases have pieces too: `daftar_menimbang` and so on; so has the explanation.
    private mutating func texts(_ record: DataRecord) -> DataRecord {
        let additions = ["menimbang", "mengingat", "memperhatikan", "penutup"].map { key in
            let nodes = record.list(key).map { node in
                DataNode(.list(pieces(of: node, at: .outside)), at: node.range)
            }
            return DataRecord.Entry(key: "daftar_" + key, node: DataNode(.list(nodes), at: record[key]?.range))
        }
        guard let entry = record.entry("penjelasan"), let explanation = record.record("penjelasan") else {
            return record.adding(additions)
        }
        let nodes = explanation.list("umum").map { node in
            DataNode(.list(pieces(of: node, at: .outside)), at: node.range)
        }
        let general = DataRecord.Entry(key: "daftar_umum", node: DataNode(.list(nodes)))
        let completed = DataNode(.record(explanation.adding([general])), at: entry.node.range)
        return record.adding(additions + [.init(key: "penjelasan", keyRange: entry.keyRange, node: completed)])
    }

    // MARK: Texts

    private mutating func written(_ record: DataRecord, at place: ProvisionPlace) -> DataRecord {
        guard let node = record["isi"], node.value.asText != nil else { return record }
        return record.adding([.init(key: "uraian", node: DataNode(.list(pieces(of: node, at: place)), at: node.range))])
    }

    /// Records {teks, ke, miring}: `ke` is the anchor of what a piece cites, `miring` says that it is set in italics.
    private mutating func pieces(of node: DataNode, at place: ProvisionPlace) -> [DataNode] {
        guard let text = node.value.asText else { return [] }
        return LegalText.pieces(of: text).map { piece in
            switch piece {
            case .plain(let words): entry(words, at: node.range)
            case .italic(let words): entry(words, isItalic: true, at: node.range)
            case .reference(let id):
                if let target = places[id] {
                    entry(target.citation(from: place), to: target.anchor, at: node.range)
                } else {
                    missing(id, at: node.range)
                }
            }
        }
    }

    private func entry(_ text: String, to id: String? = nil, isItalic: Bool = false, at range: SourceRange?) -> DataNode
    {
        DataNode(
            .record(
                DataRecord([
                    .init(key: "teks", node: DataNode(.text(text), at: range)),
                    .init(key: "ke", node: DataNode(id.map { .text($0) } ?? .null)),
                    .init(key: "miring", node: DataNode(.boolean(isItalic))),
                ])), at: range)
    }

    private mutating func missing(_ id: String, at range: SourceRange?) -> DataNode {
        findings.report(.unknownProvision(id, near: NearMiss.nearest(to: id, in: places.keys.sorted()), at: range))
        return entry("[?]", at: range)
    }

    // MARK: Words

    /// a … z, then aa, ab.
    static func letter(_ index: Int) -> String {
        guard index > 0 else { return "" }
        let (rounds, rest) = (index - 1).quotientAndRemainder(dividingBy: 26)
        let own = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest)))
        return rounds == 0 ? own : letter(rounds) + own
    }

    /// 'kedua', 'kedua belas'; the first is 'kesatu'.
    static func ordinalWord(_ index: Int) -> String { "ke" + Terbilang.words(index) }

    /// 'Kedua Belas'.
    static func ordinal(_ index: Int) -> String {
        ordinalWord(index).split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }

    // MARK: Records

    /// - Parameter change: gets each record of a list with its number.
    private mutating func changing(
        _ record: DataRecord, _ key: String, _ kind: ProvisionKind,
        _ change: (inout LegalNumbering, DataRecord, String) -> DataRecord
    ) -> DataRecord {
        guard let entry = record.entry(key), case .list(let nodes) = entry.node.value else { return record }
        let records = nodes.compactMap { node -> (record: DataRecord, range: SourceRange?)? in
            if case .record(let item) = node.value { (item, node.range) } else { nil }
        }
        let numbers = ProvisionNumbers(records.map { LegalNumbering.insertion($0.record) }).numbers
        var changed: [DataNode] = []
        for (item, number) in zip(records, numbers) {
            changed.append(DataNode(.record(change(&self, item.record, number.text(kind))), at: item.range))
        }
        return record.adding([
            .init(key: key, keyRange: entry.keyRange, node: DataNode(.list(changed), at: entry.node.range))
        ])
    }
}
