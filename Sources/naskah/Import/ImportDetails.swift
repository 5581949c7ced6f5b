import ArgumentParser

/// What a list does not tell about a new project; asked for on a terminal, else left open in `naskah.yaml`.
struct ImportDetails: ParsableArguments {
    @Option(
        name: .customLong("region"),
        help: .said(
            id: "Nama daerah bagi proyek baru: 'Kabupaten Contoh'.",
            en: "Name of the region of a new project: 'Kabupaten Contoh'."))
    var region: String?

    @Option(help: .said(id: "Provinsi bagi proyek baru.", en: "Province of a new project."))
    var province: String?

    @Option(
        help: .said(
            id: "Tanggal penandatanganan bagi proyek baru: 2026-12-31.",
            en: "Day of signing of a new project: 2026-12-31."))
    var date: String?

    enum Changes: String, ExpressibleByArgument, CaseIterable { case accept, reject }

    @Option(
        help: .said(
            id: "Perubahan terlacak dalam berkas Word; ditanyakan di terminal, selain itu diterima.",
            en: "Tracked changes of a Word file; asked for on a terminal, else accepted."))
    var changes: Changes?

    @Flag(
        name: .customLong("yes"),
        help: .said(id: "Ambil alih perubahan tanpa bertanya.", en: "Take changes over without asking."))
    var isConfirmed = false
}
