import Foundation
import TestSupport
import Testing

/// Forms are compared with the rules of the regency's profile; a deviation names its clause.
@Suite struct FormProfileTests {
    private func project(_ profile: String, kind: String = "khusus") throws -> TestProject {
        let project = try TestProject(sample: "contoh")
        try project.write(
            """
            judul: Uji
            data: { wilayah: data/wilayah.yaml, opd: data/opd.csv, pejabat: data/pejabat.csv, komitmen: data/komitmen.yaml }
            dokumen:
              komitmen: { layout: komitmen/formulir.xml, judul: Uji, jenis: \(kind) }
            profil:
            \(profile.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

            """, to: "naskah.yaml")
        return project
    }

    private func findings(_ profile: String, kind: String = "khusus") throws -> [FoundProblem] {
        let project = try project(profile, kind: kind)
        return try withExtendedLifetime(project) { try Naskah.findings("check", project.path).findings }.filter {
            $0.id.hasPrefix("form.") || $0.id == "data.unknown-profile"
        }
    }

    @Test(arguments: ["permendagri-1-2023", "perkada-f4", "perkada-f4-210", "anri"])
    func installedProfilesKeepTheirOwnRules(_ name: String) throws {
        #expect(try findings("dasar: \(name)").isEmpty)
    }

    @Test func deviationsNameTheirClause() throws {
        let project = try project(
            "dasar: permendagri-1-2023\nkertas: F4-215x330\nmargin_kiri: 2 cm\nfont_korespondensi: TeX Gyre Bonum\nukuran_huruf: 11 pt"
        )
        let result = try withExtendedLifetime(project) { try Naskah.run(["check", project.path, "--language", "en"]) }
        #expect(result.status == 0)
        for text in [
            "paper F4-215x330 instead of A4", "Pasal 28 ayat (2)", "left margin 20 mm, at least 3 cm",
            "Pasal 34 ayat (2)",
            "font TeX Gyre Bonum instead of Arial", "Pasal 32 ayat (2)", "font size 11 pt instead of 12 pt",
            "naskah.yaml:7:",
        ] {
            #expect(result.errors.contains(text), "\(text) is not in \(result.errors)")
        }
    }

    /// Arial is an alias here: its real family is as right.
    @Test func aliasesAreTheSameFont() throws {
        #expect(try findings("dasar: permendagri-1-2023\nfont_korespondensi: Liberation Sans").isEmpty)
    }

    @Test func rulesHoldForTheirKindOnly() throws {
        #expect(try findings("dasar: permendagri-1-2023", kind: "penetapan").map(\.id) == ["form.font"])
    }

    /// A regency's own rule stands in place of the profile's.
    @Test func ownRulesReplaceThoseOfTheBase() throws {
        let own =
            "dasar: permendagri-1-2023\nkertas: F4-210x330\naturan:\n  - { hal: kertas, nilai: [F4-210x330], tingkat: kesalahan, pasal: Perbup 16/2024 Pasal 28 ayat (1) }"
        #expect(try findings(own).isEmpty)
        let strict = own.replacing("kertas: F4-210x330", with: "kertas: A4")
        let project = try project(strict)
        #expect(try withExtendedLifetime(project) { try Naskah.findings("check", project.path).status } == 1)
    }

    @Test func unknownProfilesAreFoundInTheList() throws {
        let found = try findings("dasar: permendagri-1-203")
        #expect(found.map(\.id) == ["data.unknown-profile"])
    }
}
