import Diagnostics

/// What an office says about a difference that it was sent.
package struct DifferenceAnswer {
    package enum Kind: String, CaseIterable {
        /// The document takes over what its reference says.
        case accepted = "diterima"
        /// Both are to say something else.
        case other = "nilai lain"
        /// The document is right: its value was decided on since.
        case decided = "ditetapkan"
        /// It is another programme, or another indicator.
        case counterpart = "padanan lain"

        package var meaning: Wording {
            switch self {
            case .accepted:
                Wording(id: "dokumen disamakan dengan acuannya", en: "the document takes over what its reference says")
            case .other: Wording(id: "keduanya menjadi nilai lain", en: "both become another value")
            case .decided:
                Wording(
                    id: "dokumen benar: nilainya ditetapkan kemudian",
                    en: "the document is right: its value was decided on since")
            case .counterpart:
                Wording(
                    id: "program atau indikatornya lain; tanpa nama: tidak ada padanannya",
                    en: "it is another programme or indicator; without a name: it has none")
            }
        }
    }

    /// Columns that are filled in, and the one that names the difference.
    package enum Column: String, CaseIterable {
        case kind = "Jawaban"
        case value = "Nilai atau nama yang benar"
        case reason = "Alasan atau keputusan"
        case date = "Tanggal keputusan"
        case person = "Penanggung jawab"
        case key = "Kunci"

        package var note: String {
            switch self {
            case .kind:
                DifferenceAnswer.Kind.allCases.map { "\($0.rawValue): \($0.meaning.indonesian)" }
                    .joined(separator: "; ")
            case .value: "untuk nilai lain dan padanan lain"
            case .reason: "untuk ditetapkan: nomor keputusan, misalnya Perbup Nomor 12 Tahun 2026"
            case .date: "untuk ditetapkan: 2 Maret 2026"
            case .person: "nama atau jabatan yang menjawab"
            case .key: "jangan diubah"
            }
        }
    }

    package static let sheet = "Perbedaan"

    let key: String
    let kind: Kind
    let value: String
    let reason: String
    let date: CalendarDate?
    let person: String
    /// Of its cell.
    let place: SourceRange
}
