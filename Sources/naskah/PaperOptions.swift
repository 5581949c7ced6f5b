import ArgumentParser
import LayoutLanguage

/// Paper in place of the profile's.
struct PaperOptions: ParsableArguments {
    @Option(
        help: .said(
            id:
                "Kertas pengganti yang tertulis dalam profil, bila tata letaknya membolehkan: A4, F4-215x330, F4-210x330, dan lain-lain.",
            en:
                "Paper in place of the profile's, where the layout lets it be chosen: A4, F4-215x330, F4-210x330 and others."
        )
    )
    var paper: String?

    func validate() throws {
        guard let paper, PaperName(rawValue: paper) == nil else { return }
        let names = PaperName.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--paper \(paper): \(names)")
    }
}
