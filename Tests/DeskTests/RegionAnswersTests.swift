import Desk
import Foundation
import TestSupport
import Testing

/// A sample becomes the project of somebody's region.
struct RegionAnswersTests {
    private let answers = RegionAnswers(
        kind: "kota", name: "Maju Jaya", province: "Jawa Tengah", capital: "Maju Jaya", date: "2027-08-02")

    private func texts(_ session: CompileSession) -> String {
        session.state.documents.flatMap(\.pages).map { PageText($0).runs.map(\.text).joined(separator: " ") }
            .joined(separator: " ")
    }

    @Test(arguments: SampleList.all().map(\.name)) func theRegionIsNamedEverywhere(sample: String) throws {
        let project = try TestProject(sample: sample)
        #expect(try answers.apply(to: project.path))
        let session = CompileSession(project.path)
        session.compile()
        let findings = session.state.findings + session.state.documents.flatMap(\.findings)
        let errors = findings.filter { $0.severity == .error }.map(\.message.english)
        #expect(!session.state.isOld && errors.isEmpty, "\(errors)")
        let text = texts(session)
        for old in [
            "Kabupaten Contoh", "Bupati Contoh", "Contoh Smart City", "Provinsi Contoh Raya", "Gubernur Contoh Raya",
            "BUPATI",
        ] {
            #expect(!text.contains(old), "\(sample) still says \(old)")
        }
        #expect(!SampleList.all().isEmpty)
        #expect(text.contains("Maju Jaya") || text.contains("MAJU JAYA"))
    }

    @Test func theDayIsThatOfSigning() throws {
        let project = try TestProject(sample: "contoh"), before = try project.text(of: "data/komitmen.yaml")
        #expect(try answers.apply(to: project.path))
        let after = try project.text(of: "data/komitmen.yaml")
        #expect(after.contains("tanggal: 2027-08-02            # tahun") && after.contains("hari: Senin "))
        #expect(try project.text(of: "naskah.yaml").contains("tanggal: 2027-08-02"))
        #expect(after.split(separator: "\n").count == before.split(separator: "\n").count)
    }

    /// Lines may end within a name, longer names are others, and what was put in stays.
    @Test func phrasesAreWhole() throws {
        let project = try TestProject(sample: "contoh")
        try project.write(
            "Kabupaten\nContoh dan Kabupaten Contohan, Ibu Kota Contoh Raya, Kota Contoh, Sub-Bupati; Kebupatian.\n",
            to: "data/narasi/uji.md")
        let city = RegionAnswers(
            kind: "kabupaten", name: "Kabupaten Contoh Smart City", province: "Bupati Contoh", capital: "X",
            date: "2027-08-02")
        #expect(try city.apply(to: project.path))
        #expect(
            try project.text(of: "data/narasi/uji.md")
                == "Kabupaten Contoh Smart City dan Kabupaten Contohan, Ibu Kota Bupati Contoh, X, Sub-Bupati; "
                + "Kebupatian.\n")
    }

    /// Whoever writes the kind before the name has said it once.
    @Test func kindsAreNotDoubled() throws {
        let project = try TestProject(sample: "contoh")
        let whole = RegionAnswers(
            kind: "kabupaten", name: "Kabupaten Maju Jaya", province: "Provinsi Jawa Timur", capital: "Maju",
            date: "2026-12-01")
        #expect(whole.isGood)
        #expect(try whole.apply(to: project.path))
        let session = CompileSession(project.path)
        session.compile()
        let text = texts(session).uppercased()
        #expect(text.contains("KABUPATEN MAJU JAYA"))
        for doubled in ["KABUPATEN KABUPATEN", "PROVINSI PROVINSI", "KAB. KAB"] { #expect(!text.contains(doubled)) }
        #expect(try project.text(of: "data/wilayah.yaml").contains("Maju Jaya"))
        let other = RegionAnswers(
            kind: "kota", name: "Kabupaten Maju", province: "Jawa", capital: "Maju", date: "2026-12-01")
        #expect(!other.isGood)
    }

    /// All papers of a sample are of the day that was asked for, in the numbers of its year.
    @Test func allPapersAreOfThatDay() throws {
        let project = try TestProject(sample: "contoh-60")
        #expect(try answers.apply(to: project.path))
        for file in ["komitmen", "komitmen-dewan", "kesepakatan", "pakta-integritas", "berita-acara"] {
            let text = try project.text(of: "data/\(file).yaml")
            #expect(text.contains("tanggal: 2027-08-02") && !text.contains("2024-03-05"), "\(file)")
            #expect(!text.contains("/2024\"") && !text.contains("hari: Selasa"), "\(file)")
        }
        #expect(try !project.text(of: "naskah.yaml").contains("2024-03-05"))
    }

    @Test func namesMeanNothingElse() {
        #expect(answers.isGood)
        for name in [
            "", " x", "a: b", "x # y", "\"x\"", "a,b", "a\nb", "'x", "x ", "1", String(repeating: "x", count: 61),
        ] {
            let wrong = RegionAnswers(kind: "kota", name: name, province: "x", capital: "x", date: "2027-08-02")
            #expect(!wrong.isGood, "\(name)")
        }
        for (kind, date) in [("desa", "2027-08-02"), ("kota", "2027-02-30"), ("kota", "")] {
            #expect(!RegionAnswers(kind: kind, name: "x", province: "x", capital: "x", date: date).isGood)
        }
    }

    @Test func whatHasNoRegionStays() throws {
        let project = try TestProject(sample: "contoh")
        try FileManager.default.removeItem(atPath: project.path + "/data/wilayah.yaml")
        let before = try project.text(of: "data/komitmen.yaml")
        #expect(try !answers.apply(to: project.path))
        #expect(try project.text(of: "data/komitmen.yaml") == before)
    }
}
