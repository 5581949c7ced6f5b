import ArgumentParser

/// What a list does not tell about a new project; asked for on a terminal, else left open in `naskah.yaml`.
struct ImportDetails: ParsableArguments {
    @Option(name: .customLong("region"), help: "Name of the region of a new project: 'Kabupaten Contoh'.")
    var region: String?

    @Option(help: "Province of a new project.")
    var province: String?

    @Option(help: "Day of signing of a new project: 2026-12-31.")
    var date: String?

    @Flag(name: .customLong("yes"), help: "Take changes over without asking.")
    var isConfirmed = false
}
