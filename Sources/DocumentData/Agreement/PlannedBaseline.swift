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
        let beginTogether =
            !period.isOfOneYear && !earlier.isOfOneYear
            && (period.first == nil || earlier.first == nil || period.first == earlier.first)
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
