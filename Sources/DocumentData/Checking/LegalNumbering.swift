import Diagnostics

/// Numbers the provisions of a regulation or decree, and writes the references in their texts.
///
/// Every number comes from where a provision stands: a Pasal that is put in between moves all numbers behind it, and all references to
/// them. Steps: number everything and remember the way to each id; then write each text as pieces (`uraian`), in which `[](#id)` has
/// become a citation as seen from the place where it stands (UU 12/2011 Lampiran II, 'Teknik Pengacuan').
struct LegalNumbering {
    private(set) var findings = Findings()
    private var places: [String: Place] = [:]
    /// Of the articles, by their ids.
    private var explanations: [String: DataNode] = [:]
    /// All articles in their order.
    private var articles: [DataNode] = []

    /// What a citation consists of.
    struct Place: Equatable {
        /// 'Pasal 7', or of decrees 'Diktum KEDUA'.
        var article: String
        /// 1, or 1a where an amendment has put it in.
        var paragraph: String?
        /// From 1: a, b, c.
        var letter: Int?
        var number: Int?
        let range: SourceRange?

        var isArticle: Bool { paragraph == nil && letter == nil && number == nil }

        /// What links lead to: `pasal-7-ayat-2-huruf-b`.
        var anchor: String {
            var parts = [article.lowercased().replacing(" ", with: "-")]
            if let paragraph { parts.append("ayat-\(paragraph)") }
            if let letter { parts.append("huruf-\(LegalNumbering.letter(letter))") }
            if let number { parts.append("angka-\(number)") }
            return parts.joined(separator: "-")
        }

        /// What a layout prints of its number, and the name of its place.
        func entries(_ number: DataValue) -> [DataRecord.Entry] {
            [.init(key: "nomor", node: DataNode(number)), .init(key: "jangkar", node: DataNode(.text(anchor)))]
        }
    }

    // MARK: Regulations

    /// A regulation whose `bab`, `bagian`, `paragraf`, `pasal`, `ayat`, `huruf` and `angka` have a `nomor`, and whose texts an `uraian`.
    mutating func completing(regulation node: DataNode) -> DataNode {
        guard case .record(let regulation) = node.value else { return node }
        collect(regulation)
        collectExplanations(regulation)
        var article = ProvisionNumbers(isCapital: true)
        let completed = changing(regulation, "bab") { numbering, chapter, index in
            var chapter = numbering.changing(chapter, "bagian") { numbering, part, index in
                var part = numbering.changing(part, "paragraf") { numbering, paragraph, index in
                    numbering.articles(of: paragraph, from: &article, number: .number(.init(index)))
                }
                part = numbering.articles(of: part, from: &article, number: .text(LegalNumbering.ordinal(index)))
                return part
            }
            chapter = numbering.articles(of: chapter, from: &article, number: .text(RomanNumeral.upper(index) ?? ""))
            return chapter
        }
        let list = DataRecord.Entry(key: "semua_pasal", node: DataNode(.list(articles)))
        return DataNode(.record(texts(completed).adding([list])), at: node.range)
    }

    private mutating func collectExplanations(_ regulation: DataRecord) {
        for entry in regulation.record("penjelasan")?.record("pasal")?.entries ?? [] {
            if places[entry.key]?.isArticle ?? false {
                let pieces = pieces(of: entry.node, at: Place(article: "", range: nil))
                explanations[entry.key] = DataNode(.list(pieces), at: entry.node.range)
            } else {
                findings.report(
                    .unknownProvision(
                        entry.key, near: NearMiss.nearest(to: entry.key, in: places.keys.sorted()), at: entry.keyRange))
            }
        }
    }

    private mutating func articles(
        of record: DataRecord, from numbers: inout ProvisionNumbers, number: DataValue
    ) -> DataRecord {
        var own = numbers
        let changed = changing(record, "pasal") { numbering, article, _ in
            numbering.article(article, own.next(isInserted: LegalNumbering.isInserted(article)))
        }
        numbers = own
        return changed.adding([.init(key: "nomor", node: DataNode(number))])
    }

    static func isInserted(_ record: DataRecord) -> Bool { record["sisipan"]?.isTrue ?? false }
    private static func isDeleted(_ record: DataRecord) -> Bool { record["dihapus"]?.isTrue ?? false }

    private mutating func article(_ record: DataRecord, _ number: String) -> DataRecord {
        let place = Place(article: "Pasal \(number)", range: nil)
        var record = provision(record, at: place), paragraphs = ProvisionNumbers(isCapital: false)
        record = changing(record, "ayat") { numbering, paragraph, _ in
            var place = place
            let number = paragraphs.next(isInserted: LegalNumbering.isInserted(paragraph))
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
    private mutating func provision(_ record: DataRecord, at place: Place) -> DataRecord {
        guard LegalNumbering.isDeleted(record) else { return items(of: record, at: place) }
        let word = DataNode(.list([entry("Dihapus.", at: record["dihapus"]?.range)]))
        let empty = ["ayat", "huruf", "angka"].map { DataRecord.Entry(key: $0, node: DataNode(.null)) }
        return record.adding(empty + [.init(key: "uraian", node: word)])
    }

    /// What stands in a provision: its own text, letters and numbers.
    private mutating func items(of record: DataRecord, at place: Place) -> DataRecord {
        var record = written(record, at: place)
        record = changing(record, "huruf") { numbering, letter, index in
            var place = place
            place.letter = index
            let written = numbering.written(letter, at: place)
            return numbering.numbers(of: written, at: place)
                .adding(place.entries(.text(LegalNumbering.letter(index))))
        }
        return numbers(of: record, at: place)
    }

    private mutating func numbers(of record: DataRecord, at place: Place) -> DataRecord {
        changing(record, "angka") { numbering, number, index in
            var place = place
            place.number = index
            return numbering.written(number, at: place).adding(place.entries(.number(.init(index))))
        }
    }

    // MARK: Decrees

    /// A decree whose `diktum` have a `nomor` such as KEDUA, and whose texts an `uraian`.
    mutating func completing(decree node: DataNode) -> DataNode {
        guard case .record(let decree) = node.value else { return node }
        for (index, clause) in decree.records("diktum").enumerated() {
            add(clause, Place(article: LegalNumbering.clause(index + 1), range: clause["id"]?.range))
        }
        let completed = changing(decree, "diktum") { numbering, clause, index in
            let place = Place(article: LegalNumbering.clause(index), range: nil)
            return numbering.items(of: clause, at: place)
                .adding(place.entries(.text(LegalNumbering.ordinalWord(index).uppercased())))
        }
        return DataNode(.record(texts(completed)), at: node.range)
    }

    private static func clause(_ index: Int) -> String { "Diktum \(ordinalWord(index).uppercased())" }

    /// Considerations and bases have pieces too: `daftar_menimbang` and so on; so has the explanation.
    private mutating func texts(_ record: DataRecord) -> DataRecord {
        let additions = ["menimbang", "mengingat", "memperhatikan"].map { key in
            let nodes = record.list(key).map { node in
                DataNode(.list(pieces(of: node, at: Place(article: "", range: nil))), at: node.range)
            }
            return DataRecord.Entry(key: "daftar_" + key, node: DataNode(.list(nodes), at: record[key]?.range))
        }
        guard let entry = record.entry("penjelasan"), let explanation = record.record("penjelasan") else {
            return record.adding(additions)
        }
        let nodes = explanation.list("umum").map { node in
            DataNode(.list(pieces(of: node, at: Place(article: "", range: nil))), at: node.range)
        }
        let general = DataRecord.Entry(key: "daftar_umum", node: DataNode(.list(nodes)))
        let completed = DataNode(.record(explanation.adding([general])), at: entry.node.range)
        return record.adding(additions + [.init(key: "penjelasan", keyRange: entry.keyRange, node: completed)])
    }

    // MARK: Places

    private mutating func collect(_ regulation: DataRecord) {
        var numbers = ProvisionNumbers(isCapital: true)
        func articles(_ record: DataRecord) -> [(DataRecord, String)] {
            record.records("pasal").map { ($0, numbers.next(isInserted: LegalNumbering.isInserted($0))) }
        }
        var all: [(DataRecord, String)] = []
        for chapter in regulation.records("bab") {
            for part in chapter.records("bagian") {
                for paragraph in part.records("paragraf") { all += articles(paragraph) }
                all += articles(part)
            }
            all += articles(chapter)
        }
        for (article, number) in all { collect(article, Place(article: "Pasal \(number)", range: nil)) }
    }

    private mutating func collect(_ article: DataRecord, _ place: Place) {
        add(article, place)
        if LegalNumbering.isDeleted(article) { return }
        if (article.text("isi") == nil) == article.records("ayat").isEmpty {
            let node = article["isi"]?.range ?? article["id"]?.range ?? article.entries.first?.keyRange
            findings.report(.emptyArticle(at: node))
        }
        collectItems(of: article, place)
        var numbers = ProvisionNumbers(isCapital: false)
        for paragraph in article.records("ayat") {
            var place = place
            place.paragraph = numbers.next(isInserted: LegalNumbering.isInserted(paragraph))
            add(paragraph, place)
            if LegalNumbering.isDeleted(paragraph) { continue }
            if paragraph.text("isi") == nil {
                findings.report(.emptyParagraph(at: paragraph.entries.first?.keyRange ?? article["id"]?.range))
            }
            collectItems(of: paragraph, place)
        }
    }

    private mutating func collectItems(of record: DataRecord, _ place: Place) {
        for (index, letter) in record.records("huruf").enumerated() {
            var place = place
            place.letter = index + 1
            add(letter, place)
            collectNumbers(of: letter, place)
        }
        collectNumbers(of: record, place)
    }

    private mutating func collectNumbers(of record: DataRecord, _ place: Place) {
        for (index, number) in record.records("angka").enumerated() {
            var place = place
            place.number = index + 1
            add(number, place)
        }
    }

    private mutating func add(_ record: DataRecord, _ place: Place) {
        guard let id = record.text("id") else { return }
        let place = Place(
            article: place.article, paragraph: place.paragraph, letter: place.letter, number: place.number,
            range: record["id"]?.range)
        if let first = places[id] {
            findings.report(.repeatedProvision(id, at: place.range, first: first.range))
        } else {
            places[id] = place
        }
    }

    // MARK: Texts

    private mutating func written(_ record: DataRecord, at place: Place) -> DataRecord {
        guard let node = record["isi"], node.value.asText != nil else { return record }
        return record.adding([.init(key: "uraian", node: DataNode(.list(pieces(of: node, at: place)), at: node.range))])
    }

    /// Records {teks, ke, miring}: `ke` is the anchor of what a piece cites, `miring` says that it is set in italics.
    private mutating func pieces(of node: DataNode, at place: Place) -> [DataNode] {
        guard let text = node.value.asText else { return [] }
        return LegalText.pieces(of: text).map { piece in
            switch piece {
            case .plain(let words): entry(words, at: node.range)
            case .italic(let words): entry(words, isItalic: true, at: node.range)
            case .reference(let id):
                if let target = places[id] {
                    entry(LegalNumbering.citation(of: target, from: place), to: target.anchor, at: node.range)
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

    /// 'Pasal 7 ayat (2) huruf b', from the same Pasal 'ayat (2) huruf b', from the same ayat 'huruf b'.
    static func citation(of target: Place, from place: Place) -> String {
        let isSameArticle = target.article == place.article
        let isSameParagraph = isSameArticle && target.paragraph == place.paragraph
        let hasItem = target.letter != nil || target.number != nil
        var parts: [String] = []
        if !isSameArticle || (target.paragraph == nil && !hasItem) { parts.append(target.article) }
        if let paragraph = target.paragraph, !isSameParagraph || !hasItem { parts.append("ayat (\(paragraph))") }
        if let index = target.letter { parts.append("huruf \(letter(index))") }
        if let number = target.number { parts.append("angka \(number)") }
        // A citation is not parted from its number.
        return parts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " ")
    }

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

    private mutating func changing(
        _ record: DataRecord, _ key: String,
        _ change: (inout LegalNumbering, DataRecord, Int) -> DataRecord
    ) -> DataRecord {
        guard let entry = record.entry(key), case .list(let nodes) = entry.node.value else { return record }
        var changed: [DataNode] = []
        for (index, node) in nodes.enumerated() {
            guard case .record(let item) = node.value else { continue }
            changed.append(DataNode(.record(change(&self, item, index + 1)), at: node.range))
        }
        return record.adding([
            .init(key: key, keyRange: entry.keyRange, node: DataNode(.list(changed), at: entry.node.range))
        ])
    }
}
