import Foundation
import TestSupport
import Testing

/// A paper that is not yet true says so, and `compile --final` refuses it.
@Suite struct FinalPaperTests {
    /// One place of the paper that is not yet true.
    struct Plant: CustomTestStringConvertible, Sendable {
        let file: String
        let old: String
        /// `⟦` stands where the finding must be.
        let new: String
        let id: String
        /// Whether it is told although the pages are marked: contradictions are none of a draft's business.
        var isToldOfDrafts = false
        var testDescription: String { "\(id) \(new)" }
    }

    static let plants = [
        Plant(file: "data/komitmen.yaml", old: "\"100/1/BAG/2024\"", new: "⟦\"……/……/2024\"", id: "data.placeholder"),
        Plant(file: "data/wilayah.yaml", old: "\"Telepon 0000\"", new: "⟦\"Telepon ......\"", id: "data.placeholder"),
        Plant(file: "data/wilayah.yaml", old: "\"Telepon 0000\"", new: "⟦\"Telepon ____\"", id: "data.placeholder"),
        Plant(file: "data/pejabat.csv", old: "Nama Rekaan Satu", new: "⟦Nama Contoh Satu", id: "data.placeholder"),
        Plant(file: "data/pejabat.csv", old: "Nama Rekaan Satu", new: "⟦NAMA CONTOH SATU", id: "data.placeholder"),
        Plant(file: "data/pejabat.csv", old: "Nama Rekaan Satu", new: "⟦[nama bupati]", id: "data.placeholder"),
        Plant(file: "data/opd.csv", old: "Kecamatan Rekaan Utara", new: "⟦Kecamatan Xxx", id: "data.placeholder"),
        Plant(
            file: "data/komitmen.yaml", old: "mengalokasikan anggaran", new: "⟦mengalokasikan TODO anggaran",
            id: "data.placeholder"),
        Plant(
            file: "naskah.yaml", old: "Komitmen Kota Cerdas Kabupaten Rekaan", new: "⟦Komitmen Kota Cerdas Contoh",
            id: "data.placeholder"),
        Plant(file: "data/wilayah.yaml", old: "\nlambang_negara: gambar/l.svg", new: "", id: "data.placeholder-emblem"),
        Plant(
            file: "data/pejabat.csv", old: ",Bupati Rekaan,", new: ",⟦Bupati Luwu Utara,", id: "data.two-regions",
            isToldOfDrafts: true),
        Plant(
            file: "naskah.yaml", old: "Komitmen Kota Cerdas Kabupaten Rekaan", new: "⟦Komitmen Kabupaten Luwu",
            id: "data.two-regions", isToldOfDrafts: true),
        Plant(
            file: "data/komitmen.yaml", old: "\"100/1/BAG/2024\"", new: "⟦\"100/1/BAG/2023\"", id: "data.two-years",
            isToldOfDrafts: true),
        Plant(
            file: "naskah.yaml", old: "tanggal: 2024-03-05", new: "tanggal: ⟦2024-03-06", id: "data.two-dates",
            isToldOfDrafts: true),
    ]

    @Test func aTruePaperIsCompiled() throws {
        let project = try TrueProject.make()
        let told = try Naskah.findings("check", project.path)
        #expect(told.findings.isEmpty && told.status == 0, "\(told.findings)")
        let result = try Naskah.run(["compile", project.path, "--final"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(FileManager.default.fileExists(atPath: project.path + "/build/komitmen.pdf"))
    }

    @Test(arguments: plants) func whatIsNotTrueIsToldAndRefused(_ plant: Plant) throws {
        let project = try TrueProject.make()
        let place = try project.replace(plant.old, with: plant.new, in: plant.file)
        let told = try Naskah.findings("check", project.path)
        #expect(told.findings.map(\.id) == [plant.id] && told.status == 0, "\(told.findings)")
        #expect(told.findings.first?.severity == "warning")
        if let place { #expect(told.findings.first?.place == place) }
        let final = try Naskah.findings("compile", project.path, "--final")
        #expect(final.status == 3 && final.findings.map(\.id) == [plant.id], "\(final.findings)")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/build/komitmen.pdf"))
        // A draft may have places to fill in, as long as it says that it is one.
        try project.replace("\nprofil:\n", with: "\ntanda: DRAF\nprofil:\n", in: "naskah.yaml")
        let draft = try Naskah.findings("check", project.path)
        #expect(draft.findings.map(\.id) == (plant.isToldOfDrafts ? [plant.id] : []), "\(draft.findings)")
    }

    @Test(arguments: ["tanda: DRAF\n", "  tanda_air: DRAF\n"]) func aMarkedPaperIsNotFinal(mark: String) throws {
        let project = try TrueProject.make()
        let old = mark.hasPrefix(" ") ? "  kertas: F4-215x330\n" : "\nprofil:\n"
        try project.replace(old, with: mark.hasPrefix(" ") ? old + mark : "\n" + mark + "profil:\n", in: "naskah.yaml")
        let final = try Naskah.findings("compile", project.path, "--final")
        #expect(final.status == 1 && final.findings.map(\.id) == ["data.marked"], "\(final.findings)")
        #expect(final.findings.first?.file == "naskah.yaml")
        #expect(try Naskah.findings("compile", project.path).status == 0)
    }

    @Test func theSampleIsNotFinal() throws {
        let project = try TestProject(sample: "contoh")
        #expect(try Naskah.findings("check", project.path).findings.isEmpty)
        let final = try Naskah.findings("compile", project.path, "--final")
        #expect(final.status == 1)
        #expect(Set(final.findings.map(\.id)) == ["data.marked", "data.placeholder"])
    }

    /// Batches are refused alike.
    @Test func eachOfABatch() throws {
        let final = try Naskah.findings(
            "compile", Repository.sample("contoh-60"), "--only", "pakta-perorangan", "--each", "signer", "--final",
            "-o",
            TemporaryFolder().path)
        #expect(final.status == 1)
    }
}
