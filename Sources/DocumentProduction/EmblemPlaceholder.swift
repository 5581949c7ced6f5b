import Diagnostics
import DocumentData

/// The drawings that keep the place of an emblem in installed layouts.
enum EmblemPlaceholder {
    private static let keys = [
        "komponen/tempat-lambang.svg": "lambang_negara", "komponen/tempat-lambang-daerah.svg": "lambang",
    ]

    static func isPlaceholder(_ path: String) -> Bool { keys[path] != nil }

    /// Told at the region, once for each emblem.
    static func finding(_ path: String, in project: LoadedProject) -> Diagnostic {
        let key = keys[path] ?? "lambang", region = project.root.record("wilayah")
        return Diagnostic(
            "data.placeholder-emblem", .warning,
            Wording(
                id: "tempat lambang kosong: \(key) tidak disebut pada data wilayah",
                en: "the place of an emblem is empty: the data of the region has no \(key)"),
            at: region?["nama"]?.range
        )
        .fix(
            Wording(
                id: "simpan gambarnya di dalam proyek dan tulis \(key): gambar/… pada data wilayah",
                en: "put the picture into the project and write \(key): gambar/… in the data of the region")
        )
        .once(for: key)
    }
}
