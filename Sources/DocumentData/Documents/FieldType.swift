/// What a field of a record may hold. Decides the check, the value after the check and the JSON Schema.
public indirect enum FieldType: Sendable {
    /// One or more lines of text.
    case text
    /// Markdown in place, or the path of a `.md` file.
    case markdown
    case boolean
    /// Whole number: `1250` or `1.250`.
    case integer
    /// Number with a decimal comma: `1.250.000,50`, `12,5`.
    case decimal
    /// Whole, not negative: `1250000`, `1.250.000`, `Rp1.250.000`.
    case rupiah
    /// `2023-10-10` or `10 Oktober 2023`.
    case date
    /// `Senin` to `Minggu`.
    case weekday
    /// What a plan promises for a year: a number, or what plans have in its place: `BB`, `54,19 (CC)`, `9,70 – 10,30`, `100%`.
    case target
    /// A code of the national nomenclature: `1.03.02.2.01.0001`.
    case code
    /// 1900 to 2200.
    case year
    /// 1 to 12.
    case month
    /// `#1F4E79`.
    case colour
    /// Path of a file inside the project.
    case file
    /// Path of a layout: inside the project's `layout` or the installed layouts. Looked up by whoever opens layouts.
    case layout
    /// Digits that are an identity and no number; checked by `NIPCheck`.
    case nip
    /// The number of an employee under contract, which has other digits where a NIP has a month.
    case contractNumber
    /// `20 mm`, `2,5 cm`, `12 pt`; kept as `20mm`, `2.5cm`, `12pt`.
    case length
    case choice([String])
    /// In a CSV cell the items are parted by `;`.
    case list(FieldType)
    case record(Shape)
    /// Keys chosen by the author.
    case map(FieldType)
    case reference(Reference)
    /// Anything; scalars are recognised as in free data.
    case free
    /// A column of the project's own in a table of a known kind: as it was written.
    case own

    /// Which records a field refers to by their `id`.
    public struct Reference: Sendable {
        /// The name under `data:`.
        public let collection: String
        /// The list inside the records of the collection that holds the target: `bidang` of `dimensi`.
        public let part: String?
        /// The field of the same record that names the record of the collection which must hold the part.
        public let within: String?
        /// Whether a list of them may be the word `semua`.
        public let allowsAll: Bool

        /// The word for all records that are not named elsewhere.
        static let all = "semua"

        public init(to collection: String, part: String? = nil, within: String? = nil, allowsAll: Bool = false) {
            self.collection = collection
            self.part = part
            self.within = within
            self.allowsAll = allowsAll
        }
    }
}
