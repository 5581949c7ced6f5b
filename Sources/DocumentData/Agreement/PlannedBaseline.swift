import Diagnostics

/// What an indicator starts from (`baseline`), and of which year that is (`tahun_baseline`) where the document says so.
struct PlannedBaseline {
    let node: DataNode
    let year: Int?

    private let yearPlace: SourceRange?

    /// nil where the document states none; a dash states none.
    init?(_ record: DataRecord) {
        guard let node = record["baseline"], !node.value.isNull else { return nil }
        if let text = node.value.asText, text.allSatisfy({ "-–—".contains($0) || $0.isWhitespace }) { return nil }
        self.node = node
        year = record.integer("tahun_baseline")
        yearPlace = record["tahun_baseline"]?.range
    }

    /// '54,19', '54,19 (2024)'.
    var text: String { RecordedChanges.text(node) + (year.map { " (\($0))" } ?? "") }

    static func isStated(in record: DataRecord) -> Bool { PlannedBaseline(record) != nil }

    fileprivate func place(isOfYear: Bool) -> SourceRange? { isOfYear ? yearPlace ?? node.range : node.range }
}

/// In what the baselines of one indicator differ between two documents.
///
/// Baselines are of the time before a period. Of two years they say different things, and so they do in documents whose periods begin in
/// different years or that are of one year, unless both name the same year.
struct BaselineDifference {
    /// When a document's period begins.
    struct Period {
        /// nil where nobody says.
        let first: Int?
        var isOfOneYear = false
        /// Whether the document states any baseline: one that states none lacks none.
        var statesBaselines = true

        func begins(with other: Period) -> Bool {
            !isOfOneYear && !other.isOfOneYear && (first == nil || other.first == nil || first == other.first)
        }
    }

    private enum Kind {
        case year
        case value(TargetDifference)
    }

    let own, reference: PlannedBaseline
    private let kind: Kind

    /// nil where they agree, and where they cannot be compared.
    init?(_ own: DataRecord, in period: Period, _ reference: DataRecord, in earlier: Period) {
        guard let one = PlannedBaseline(own), let other = PlannedBaseline(reference) else { return nil }
        self.own = one
        self.reference = other
        let beginTogether = period.begins(with: earlier)
        if let year = one.year, let otherYear = other.year {
            if year != otherYear {
                guard beginTogether else { return nil }
                kind = .year
                return
            }
        } else if !beginTogether {
            return nil
        }
        guard let difference = TargetDifference(other.node.value, one.node.value) else { return nil }
        kind = .value(difference)
    }

    func told(of indicator: String, _ title: String) -> AgreementDifference {
        var isOfYear = false, what = Wording(id: "", en: "")
        switch kind {
        case .year:
            isOfYear = true
            what = Wording(id: " (tahunnya lain)", en: " (another year)")
        case .value(let difference): what = difference.wording
        }
        var fix = Wording(
            id: "samakan dengan dokumen yang ditetapkan", en: "take the value of the document that was adopted")
        if isOfYear {
            fix = Wording(
                id: "pakai nilai awal dari tahun yang sama dengan \(title)",
                en: "take the baseline of the same year as \(title)")
        } else if case .value(let difference) = kind {
            fix = difference.fix
        }
        return AgreementDifference(
            rule: .baseline,
            message: Wording(
                id: "nilai awal \"\(indicator)\" \(own.text), dalam \(title) \(reference.text)\(what.indonesian)",
                en: "the baseline of \"\(indicator)\" is \(own.text), in \(title) \(reference.text)\(what.english)"),
            short: "nilai awal \(own.text) (\(title): \(reference.text))",
            places: (own.place(isOfYear: isOfYear), reference.place(isOfYear: isOfYear)), fix: fix)
    }

    /// As `perubahan` would record it.
    func change(of indicator: String) -> RecordedChanges.Values {
        .init(subject: "nilai_awal", indicator: indicator, old: reference.node.value, new: own.node.value)
    }
}

/// A baseline of an indicator that one of two documents states alone, while the other states those of others.
struct LoneBaseline {
    private let own, reference: PlannedBaseline?
    private let records: (own: DataRecord, reference: DataRecord)

    /// nil where both state it, or neither does, and where it could not be compared.
    init?(
        _ own: DataRecord, in period: BaselineDifference.Period, _ reference: DataRecord,
        in earlier: BaselineDifference.Period
    ) {
        self.own = PlannedBaseline(own)
        self.reference = PlannedBaseline(reference)
        records = (own, reference)
        guard (self.own == nil) != (self.reference == nil), period.begins(with: earlier),
            (self.own == nil ? period : earlier).statesBaselines
        else { return nil }
    }

    func told(of indicator: String, _ title: String) -> AgreementDifference {
        let value = (own ?? reference)?.text ?? "", isOwn = own != nil
        return AgreementDifference(
            rule: .noBaseline,
            message: isOwn
                ? Wording(
                    id: "nilai awal \"\(indicator)\" \(value), dalam \(title) tidak ada",
                    en: "the baseline of \"\(indicator)\" is \(value), and \(title) has none")
                : Wording(
                    id: "nilai awal \"\(indicator)\" kosong, dalam \(title) \(value)",
                    en: "there is no baseline of \"\(indicator)\", in \(title) it is \(value)"),
            short: isOwn ? "nilai awal \(value) (\(title): –)" : "nilai awal – (\(title): \(value))",
            places: (Self.place(own, records.own), Self.place(reference, records.reference)),
            fix: isOwn
                ? Wording(
                    id: "periksa dari mana nilainya; bila \(title) memuatnya, lengkapi tabelnya",
                    en: "check where it comes from; where \(title) has it, complete its table")
                : Wording(id: "isi nilai awalnya", en: "fill in the baseline"))
    }

    /// As `perubahan` would record it.
    func change(of indicator: String) -> RecordedChanges.Values {
        .init(subject: "nilai_awal", indicator: indicator, old: reference?.node.value, new: own?.node.value)
    }

    /// Of an empty cell that, else of the indicator.
    private static func place(_ baseline: PlannedBaseline?, _ record: DataRecord) -> SourceRange? {
        baseline?.node.range ?? record["baseline"]?.range ?? record["indikator"]?.range
    }
}
