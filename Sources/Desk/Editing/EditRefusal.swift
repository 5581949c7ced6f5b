import Diagnostics

/// Why a file was not changed. Nothing has been written then.
package enum EditRefusal: Error, Hashable, Sendable {
    /// It has other bytes than whoever edits has seen.
    case changedMeanwhile(String)
    /// No file of the project, or none that is edited here.
    case notEditable(String)
    /// The value cannot be changed in place without changing something else.
    case notInPlace(String)
    case hasFormulas(String)
    case unwritable(String)
    case nothingToUndo

    package var wording: Wording {
        switch self {
        case .changedMeanwhile(let file):
            Wording(
                id: "\(file) sudah diubah orang atau program lain; lihat isinya yang baru, lalu ubah lagi",
                en: "\(file) has been changed by somebody else; look at what it holds now, then edit again")
        case .notEditable(let file):
            Wording(id: "\(file) tidak diubah dari sini", en: "\(file) is not edited from here")
        case .notInPlace(let file):
            Wording(
                id: "nilai ini tidak dapat diubah di tempatnya tanpa mengubah yang lain; buka \(file)",
                en: "this value cannot be changed in place without changing others; open \(file)")
        case .hasFormulas(let file):
            Wording(
                id: "\(file) berisi rumus, yang hanya dihitung program lembar kerja; ubah di sana",
                en: "\(file) has formulas, which only a spreadsheet program computes; change it there")
        case .unwritable(let file): Wording(id: "\(file) tidak dapat ditulis", en: "\(file) cannot be written")
        case .nothingToUndo: Wording(id: "tidak ada yang dapat dibatalkan", en: "there is nothing to undo")
        }
    }
}
