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
}
