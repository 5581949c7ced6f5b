import Diagnostics
import Files

/// Why a file was not changed. Nothing has been written then.
package enum EditRefusal: Error, Hashable, Sendable {
    /// It has other bytes than whoever edits has seen.
    case changedMeanwhile(String)
    /// What was changed has been changed again since: it cannot be taken back.
    case changedSince(String)
    /// A cell of a table that no column is for: behind the last heading.
    case withoutHeading(String, cell: String)
    /// No file of the project, or none that is edited here.
    case notEditable(String)
    /// Somebody has removed it, or given it another name.
    case isGone(String)
    /// The value cannot be changed in place without changing something else.
    case notInPlace(String)
    /// A cell of a workbook has a formula.
    case isFormula(String, cell: String)
    /// A formula reads a cell of a workbook.
    case isRead(String, cell: String, by: String)
    /// A cell below a list that a formula reads to its last row.
    case isMissed(String, cell: String, by: String)
    /// A cell that is merged with others, and not the first of them.
    case isCovered(String, cell: String)
    /// More than a cell of a workbook can hold.
    case tooLong(String, cell: String)
    /// A row of a workbook has something that would stay behind.
    case isAnchored(String, row: Int)
    /// A rule for a row of a workbook has a formula, which would read other cells elsewhere.
    case isRuled(String, row: Int)
    /// A part of the text of a cell of a workbook is a link.
    case isLinked(String, cell: String)
    /// Told with the list: why it is only read.
    case locked(Wording)
    /// With the number of `errno`: the disk is full, or may only be read.
    case unwritable(String, code: Int32)
    case nothingToUndo

    package var wording: Wording {
        switch self {
        case .changedMeanwhile(let file):
            Wording(
                id: "\(file) sudah diubah orang atau program lain; lihat isinya yang baru, lalu ubah lagi",
                en: "\(file) has been changed by somebody else; look at what it holds now, then edit again")
        case .changedSince(let file):
            Wording(
                id:
                    "perubahan Anda di \(file) tidak dibatalkan: tempatnya sudah diubah lagi sesudah itu; ubah sendiri di sana",
                en:
                    "your change of \(file) was not taken back: its place has been changed again since; change it there yourself"
            )
        case .withoutHeading(let file, let cell):
            Wording(
                id: "\(file): \(cell) di luar kolom terakhir, yang tidak berjudul; tidak ada yang ditulis",
                en: "\(file): \(cell) is beyond the last column, without a heading; nothing was written")
        case .notEditable(let file):
            Wording(id: "\(file) tidak diubah dari sini", en: "\(file) is not edited from here")
        case .isGone(let file):
            Wording(
                id: "\(file) tidak ada lagi: dihapus, atau bernama lain",
                en: "\(file) is gone: removed, or called otherwise")
        case .notInPlace(let file):
            Wording(
                id: "nilai ini tidak dapat diubah di tempatnya tanpa mengubah yang lain; buka \(file)",
                en: "this value cannot be changed in place without changing others; open \(file)")
        case .isFormula(let file, let cell):
            Wording(
                id: "\(file): \(cell) berisi rumus: ubah di program lembar kerja",
                en: "\(file): \(cell) has a formula: change it in a spreadsheet program")
        case .isRead(let file, let cell, let name):
            Wording(
                id: "\(file): \(cell) dibaca rumus \(name), yang hanya dihitung program lembar kerja; ubah di sana",
                en:
                    "\(file): \(cell) is read by the formula \(name), which only a spreadsheet program computes; change it there"
            )
        case .isMissed(let file, let cell, let name):
            Wording(
                id:
                    "\(file): rumus \(name) membaca daftar sampai baris terakhirnya, dan tidak akan membaca \(cell); sisipkan baris di program lembar kerja",
                en:
                    "\(file): the formula \(name) reads the list to its last row, and would not read \(cell); insert rows in a spreadsheet program"
            )
        case .isCovered(let file, let cell):
            Wording(
                id: "\(file): \(cell) bagian dari sel gabungan: ubah di sel pertamanya",
                en: "\(file): \(cell) is part of merged cells: change the first of them")
        case .tooLong(let file, let cell):
            Wording(
                id: "\(file): \(cell) memuat paling banyak 32.767 huruf",
                en: "\(file): \(cell) holds at most 32,767 characters")
        case .isAnchored(let file, let row):
            Wording(
                id:
                    "\(file): baris \(row) tersembunyi atau punya sel gabungan, tautan, catatan, atau gambar; pindahkan di program lembar kerja",
                en:
                    "\(file): row \(row) is hidden or has merged cells, a link, a note or a picture; move it in a spreadsheet program"
            )
        case .isRuled(let file, let row):
            Wording(
                id:
                    "\(file): aturan sel pada baris \(row) memakai rumus, yang akan membaca sel lain; pindahkan barisnya di program lembar kerja",
                en:
                    "\(file): a rule for the cells of row \(row) has a formula, which would read other cells; move the row in a spreadsheet program"
            )
        case .isLinked(let file, let cell):
            Wording(
                id: "\(file): sebagian isi \(cell) berupa tautan, yang akan hilang; ubah di program lembar kerja",
                en: "\(file): a part of \(cell) is a link, which would be lost; change it in a spreadsheet program")
        case .locked(let reason): reason
        case .unwritable(let file, let code): OutputError(path: file, code: code).diagnostic.message
        case .nothingToUndo: Wording(id: "tidak ada yang dapat dibatalkan", en: "there is nothing to undo")
        }
    }
}
