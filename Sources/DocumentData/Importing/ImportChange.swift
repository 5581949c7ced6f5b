import Diagnostics

/// What another month's workbook changes in a project.
package enum ImportChange: Equatable {
    case added(String)
    case gone(String)
    /// Another person in the same post; with the number of the one before where that has been left in the list.
    case successor(id: String, from: String, to: String, sameNumber: String? = nil)
    /// The same record with other values.
    case changed(id: String, field: String, from: String, to: String)

    package var wording: Wording {
        switch self {
        case .added(let name): Wording(id: "baru: \(name)", en: "new: \(name)")
        case .gone(let name): Wording(id: "tidak ada lagi: \(name)", en: "gone: \(name)")
        case .successor(let id, let old, let new, let number):
            Wording(
                id: "\(id): pejabat berganti dari \(old) ke \(new)"
                    + (number.map { ", dengan NIP \($0) yang sama: periksa NIP penggantinya" } ?? ""),
                en: "\(id): \(old) is succeeded by \(new)"
                    + (number.map { " with the same NIP \($0): check the successor's" } ?? ""))
        case .changed(let id, let field, let old, let new):
            Wording(
                id: "\(id): \(field) \(old.isEmpty ? "diisi" : "dari \"\(old)\" menjadi") \"\(new)\"",
                en: "\(id): \(field) \(old.isEmpty ? "is now" : "from \"\(old)\" to") \"\(new)\"")
        }
    }
}
