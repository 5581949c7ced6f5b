import Diagnostics

/// The place of every provision of a regulation or decree that has an id, and what is wrong with them.
struct ProvisionPlaces {
    private(set) var findings = Findings()
    /// By their ids.
    private(set) var places: [String: ProvisionPlace] = [:]
    /// Of all articles in their order; they are counted through all chapters.
    let articleNumbers: [ProvisionNumber]

    init(regulation: DataRecord) {
        let all = ProvisionPlaces.allArticles(of: regulation)
        let numbers = ProvisionNumbers(all.map(\.amendment))
        articleNumbers = numbers.numbers
        for index in numbers.misplaced { findings.report(.misplacedInsertion(all[index].record)) }
        for list in [regulation.records("bab")] + regulation.records("bab").map({ $0.records("bagian") }) {
            tellMisplaced(list)
            for record in list { tellMisplaced(record.records("paragraf")) }
        }
        for (article, number) in zip(all, numbers.numbers) {
            collect(
                article.record, ProvisionPlace(article: "Pasal \(number.text(.article))"), isDeleted: article.isDeleted)
        }
    }

    init(decree: DataRecord) {
        articleNumbers = []
        for (index, clause) in decree.records("diktum").enumerated() {
            let place = ProvisionPlace(article: LegalNumbering.clause(index + 1))
            add(clause, place)
            collectItems(of: clause, place)
        }
    }

    private mutating func tellMisplaced(_ records: [DataRecord]) {
        for index in ProvisionNumbers(records.map(LegalNumbering.insertion)).misplaced {
            findings.report(.misplacedInsertion(records[index]))
        }
    }

    /// What stands in an inserted chapter is inserted with it, and deleted with a deleted one.
    static func allArticles(
        of regulation: DataRecord
    ) -> [(record: DataRecord, amendment: Int?, isDeleted: Bool)] {
        var all: [(record: DataRecord, amendment: Int?, isDeleted: Bool)] = []
        func add(_ record: DataRecord, _ amendment: Int?, _ isDeleted: Bool) {
            all += record.records("pasal").map { article in
                (
                    article, LegalNumbering.insertion(article) ?? amendment,
                    isDeleted || LegalNumbering.isDeleted(article)
                )
            }
        }
        for chapter in regulation.records("bab") {
            let amendment = LegalNumbering.insertion(chapter), isChapterDeleted = LegalNumbering.isDeleted(chapter)
            for part in chapter.records("bagian") {
                let own = LegalNumbering.insertion(part) ?? amendment
                let isPartDeleted = isChapterDeleted || LegalNumbering.isDeleted(part)
                for subpart in part.records("paragraf") {
                    add(
                        subpart, LegalNumbering.insertion(subpart) ?? own,
                        isPartDeleted || LegalNumbering.isDeleted(subpart))
                }
                add(part, own, isPartDeleted)
            }
            add(chapter, amendment, isChapterDeleted)
        }
        return all
    }

    private mutating func collect(_ article: DataRecord, _ place: ProvisionPlace, isDeleted: Bool) {
        add(article, place)
        if isDeleted { return }
        if (article.text("isi") == nil) == article.records("ayat").isEmpty {
            let node = article["isi"]?.range ?? article["id"]?.range ?? article.entries.first?.keyRange
            findings.report(.emptyArticle(at: node))
        }
        collectItems(of: article, place)
        for (paragraph, number) in numbered(article, "ayat", .paragraph) {
            var place = place
            place.paragraph = number
            add(paragraph, place)
            if LegalNumbering.isDeleted(paragraph) { continue }
            tellEmpty(paragraph, or: article)
            collectItems(of: paragraph, place)
        }
    }

    private mutating func collectItems(of record: DataRecord, _ place: ProvisionPlace) {
        for (letter, number) in numbered(record, "huruf", .letter) {
            var place = place
            place.letter = number
            add(letter, place)
            if LegalNumbering.isDeleted(letter) { continue }
            tellEmpty(letter, or: record)
            collectNumbers(of: letter, place)
        }
        collectNumbers(of: record, place)
    }

    private mutating func collectNumbers(of record: DataRecord, _ place: ProvisionPlace) {
        for (item, number) in numbered(record, "angka", .number) {
            var place = place
            place.number = number
            add(item, place)
            if !LegalNumbering.isDeleted(item) { tellEmpty(item, or: record) }
        }
    }

    private mutating func tellEmpty(_ record: DataRecord, or outer: DataRecord) {
        guard record.text("isi") == nil else { return }
        findings.report(.emptyParagraph(at: record.entries.first?.keyRange ?? outer["id"]?.range))
    }

    private mutating func numbered(
        _ record: DataRecord, _ key: String, _ kind: ProvisionKind
    ) -> [(DataRecord, String)] {
        let records = record.records(key)
        tellMisplaced(records)
        let numbers = ProvisionNumbers(records.map(LegalNumbering.insertion)).numbers
        return zip(records, numbers).map { ($0, $1.text(kind)) }
    }

    private mutating func add(_ record: DataRecord, _ place: ProvisionPlace) {
        guard let id = record.text("id") else { return }
        var place = place
        place.range = record["id"]?.range
        if let first = places[id] {
            findings.report(.repeatedProvision(id, at: place.range, first: first.range))
        } else {
            places[id] = place
        }
    }
}
