import Diagnostics
import Foundation

/// The consolidated matrix of planning and budgeting (MKPP): for each pair of documents the share of programmes that both have, of all and
/// of each office, with the category that the field gives it; and all differences. As layouts see it: `keselarasan`.
struct AgreementMatrix {
    let agreement: PlanningAgreement

    /// 0–19,9 very bad, 20–39,9 bad, 40–59,9 medium, 60–79,9 good, 80–100 very good.
    static func category(_ percent: Decimal) -> String {
        switch percent {
        case ..<20: "sangat buruk"
        case ..<40: "buruk"
        case ..<60: "sedang"
        case ..<80: "baik"
        default: "sangat baik"
        }
    }

    static func percent(_ part: Int, of whole: Int) -> Decimal {
        whole == 0 ? 100 : (Decimal(part) * 100 / Decimal(whole)).rounded(to: 2)
    }

    var record: DataRecord {
        let pairs = agreement.allPairs.filter(\.hasPrograms)
        return DataRecord([
            entry("pasangan", pairs.map(pair)),
            entry("opd", offices(pairs).map { office($0, pairs) }),
            entry("perbedaan", rows(agency: nil)),
            entry("perubahan", footnotes(agency: nil)),
        ])
    }

    private func entry(_ key: String, _ records: [DataRecord]) -> DataRecord.Entry {
        .init(key: key, node: DataNode(.list(records.map { DataNode(.record($0)) })))
    }

    private func text(_ key: String, _ text: String, at place: SourceRange? = nil) -> DataRecord.Entry {
        .init(key: key, node: DataNode(text.isEmpty ? .null : .text(text), at: place))
    }

    private func number(_ key: String, _ value: Decimal) -> DataRecord.Entry {
        .init(key: key, node: DataNode(.number(value)))
    }

    private func share(_ share: PairAgreement.Share) -> [DataRecord.Entry] {
        let percent = AgreementMatrix.percent(share.both, of: share.all)
        return [
            number("semua", Decimal(share.all)), number("sama", Decimal(share.both)),
            number("selaras", Decimal(share.equal)), number("persen", percent),
            number("persen_selaras", AgreementMatrix.percent(share.equal, of: share.all)),
            text("kategori", AgreementMatrix.category(percent)),
        ]
    }

    private func titles(_ pair: PairAgreement) -> [DataRecord.Entry] {
        [
            text("acuan", pair.earlier.title), text("dokumen", pair.later.title),
            text("kunci_acuan", pair.earlier.name.key), text("kunci_dokumen", pair.later.name.key),
        ]
    }

    private func pair(_ pair: PairAgreement) -> DataRecord {
        DataRecord(titles(pair) + share(pair.total))
    }

    private func offices(_ pairs: [PairAgreement]) -> [String] {
        var seen: Set<String> = []
        let met = pairs.flatMap(\.agencies) + agreement.own.map(\.agency)
        return met.filter { !$0.isEmpty && seen.insert($0).inserted }.sorted {
            agreement.names.title($0) < agreement.names.title($1)
        }
    }

    private func office(_ agency: String, _ pairs: [PairAgreement]) -> DataRecord {
        let shares = pairs.map { pair in DataRecord(titles(pair) + share(pair.shares[agency] ?? .init())) }
        return DataRecord([
            text("nama", agreement.names.title(agency)), entry("pasangan", shares),
            entry("perbedaan", rows(agency: agency)), entry("perubahan", footnotes(agency: agency)),
        ])
    }

    /// - Parameter agency: nil for all.
    private func rows(agency: String?) -> [DataRecord] {
        agreement.allPairs.filter(\.isTold).flatMap { pair in
            pair.found.filter { agency == nil || $0.agency == agency }.map { found in
                row(found.difference, found.agency, found.program, titles(pair))
            }
        }
            + agreement.own.filter { agency == nil || $0.agency == agency }.map { own in
                let name = agreement.documents[own.document].name, title = name.title
                let titles = [
                    text("acuan", title), text("dokumen", title), text("kunci_acuan", name.key),
                    text("kunci_dokumen", name.key),
                ]
                return row(own.difference, own.agency, nil, titles)
            }
    }

    private func row(
        _ difference: AgreementDifference, _ agency: String, _ program: PlannedProgram?, _ titles: [DataRecord.Entry]
    ) -> DataRecord {
        DataRecord(
            titles + [
                text("opd", agency.isEmpty ? "" : agreement.names.title(agency)), text("kode", program?.code ?? ""),
                text("program", program?.name ?? ""), text("aturan", difference.rule.word),
                text("uraian", difference.message.indonesian),
                text("tempat", difference.places.plan?.description ?? "", at: difference.places.plan),
                text("tempat_acuan", difference.places.reference?.description ?? "", at: difference.places.reference),
                text("saran", difference.fix.indonesian), entry("usulan", difference.changes.map(change)),
            ])
    }

    /// As `perubahan` would record it.
    private func change(_ values: RecordedChanges.Values) -> DataRecord {
        func value(_ key: String, _ value: DataValue?) -> DataRecord.Entry {
            text(key, value.map { RecordedChanges.text(DataNode($0)) } ?? "")
        }
        let year = values.year.map { [number("tahun", Decimal($0))] } ?? []
        return DataRecord(
            [text("hal", values.subject), text("indikator", values.indicator ?? "")] + year
                + [value("dari", values.old), value("menjadi", values.new)])
    }

    private func footnotes(agency: String?) -> [DataRecord] {
        agreement.allPairs.filter(\.isTold).flatMap { pair in
            pair.footnotes.filter { agency == nil || $0.agency == agency }.map { note in
                DataRecord(
                    titles(pair) + [
                        text("opd", note.agency.isEmpty ? "" : agreement.names.title(note.agency)),
                        text("program", note.program.name), text("catatan", note.text),
                    ])
            }
        }
    }
}
