import ArgumentParser

/// What an import into a project may do without asking.
struct ImportChoices: ParsableArguments {
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
