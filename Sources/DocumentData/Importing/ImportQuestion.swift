import Diagnostics
import Files

/// What only people can say of a list: asked line by line in a terminal and page by page in a browser, with the same words.
package struct ImportQuestion: Sendable {
    package enum Subject: Hashable, Sendable {
        /// What a column means.
        case column(collection: String, heading: String)
        /// Which column gives a field that nothing goes without.
        case field(collection: String, field: String)
        case region, province, date
        /// Whether what is there may change.
        case changes
    }

    /// A cell that speaks for the guess, or a change that is agreed to.
    package struct Evidence: Sendable {
        /// 'Pejabat!B4'; nil where no cell says it.
        package let place: String?
        package let text: Wording

        package init(place: String?, text: Wording) {
            self.place = place
            self.text = text
        }

        init(_ range: SourceRange, _ text: String) {
            self.init(place: range.cellName, text: Wording(verbatim: CellLine.one(text)))
        }
    }

    package let subject: Subject
    package let wording: Wording
    /// Empty where the answer is in somebody's own words.
    package let choices: [String]
    /// What is most likely.
    package let proposal: String?
    package let evidence: [Evidence]

    /// The same for the same question of the same list; another one when other changes are to be agreed to.
    package var key: String {
        switch subject {
        case .column(let collection, let heading): return "kolom/\(collection)/\(heading)"
        case .field(let collection, let field): return "wajib/\(collection)/\(field)"
        case .region: return "daerah"
        case .province: return "provinsi"
        case .date: return "tanggal"
        case .changes:
            var digest = Digest()
            for change in evidence { digest.absorb(change.text.indonesian) }
            return "perubahan/\(digest.hexadecimal)"
        }
    }

    package var isOfColumn: Bool {
        switch subject {
        case .column, .field: true
        case .region, .province, .date, .changes: false
        }
    }

    static let yes = "ya"
    static let no = "tidak"

    /// An answer as it is kept; nil for one that cannot be taken.
    package func taken(_ text: String) -> String? {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch subject {
        case .column, .field, .changes: return choices.contains(text) ? text : nil
        case .region: return RegionDraft(text)?.fullName
        case .province: return text.isEmpty || text.count > 60 ? nil : text
        case .date: return FormDraft.date(text)
        }
    }
}

/// Texts of cells in one line, cut where they are long.
enum CellLine {
    static func one(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 120 ? line.prefix(119) + "…" : line
    }
}
