@testable import DocumentData
import Diagnostics
import TestSupport
import Testing

/// Who signs: what is wrong with officials and with the lists of forms is told where it stands.
@Suite struct SignatoryTests {
    private static let header =
        "id,nama,jabatan,opd,gelar_depan,gelar_belakang,pangkat,nip,ni_pppk,nrp,status,jabatan_definitif,atas_nama,instansi\n"
    private static let sound = [
        "bupati,Nama Pertama,Bupati Contoh,,H.,,,,,,,,,", "sekda,Nama Kedua,Sekretaris Daerah,,,,,,,,,,,",
        "kadinkes,Nama Ketiga,Kepala Dinas Kesehatan,dinkes,dr.,,,198609262015051001,,,,,,",
        "kadlh,,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,",
    ]

    private func load(
        _ rows: [String], form: String = "[bupati, sekda, kadinkes, kadlh]", keys: String = ""
    ) throws -> (ids: [String], root: DataRecord?) {
        let folder = try TemporaryFolder()
        var files = MiniProject.files
        files["data/pejabat.csv"] = Self.header + rows.joined(separator: "\n") + "\n"
        files["data/komitmen.yaml"] =
            "judul: K\ntanggal: 2023-10-10\n\(keys)butir: [x]\npenandatangan:\n  - {kelompok: semua, pejabat: \(form)}\n"
        for (path, text) in files { try folder.write(Array(text.utf8), as: path) }
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return (
            findings.all.map { finding in
                let place = finding.range.map { "\($0.file.path):\($0.position.line)" } ?? ""
                return "\(finding.id) \(place)"
            }.sorted(), project?.root
        )
    }

    private func load(
        changing row: Int, to text: String, form: String = "[bupati, sekda, kadinkes, kadlh]", keys: String = ""
    ) throws -> [String] {
        var rows = Self.sound
        rows[row] = text
        return try load(rows, form: form, keys: keys).ids
    }

    @Test func soundOfficialsHaveNoFindings() throws {
        #expect(try load(Self.sound, keys: "semua_opd: ya\n").ids == [])
    }

    @Test func formsOfTheirNames() throws {
        var rows = Self.sound
        rows[3] = "kadlh,Nama Keempat,Kepala Dinas Lingkungan Hidup,dlh,,,,,198609262015211001,,Plt.,Sekretaris Dinas,,"
        rows.append("dandim,Nama Kelima,Komandan Kodim,,,,,,,11010012345678,,,,Kodim 0000")
        let root = try #require(try load(rows).root)
        let officials = root.records("pejabat")
        #expect(officials.map { $0.text("sebutan_nomor") } == ["", "NIP", "NIP", "NI PPPK", "NRP"])
        #expect(officials[3].text("awalan") == "Plt." && officials[3].text("nomor_induk") == "198609262015211001")
        #expect(officials[2].text("unit") == "Dinas Kesehatan" && officials[4].text("unit") == "Kodim 0000")
    }

    @Test func aUnitWithoutSigner() throws {
        let keys = "semua_opd: ya\n"
        #expect(
            try load(Self.sound, form: "[bupati, sekda, kadlh]", keys: keys).ids == [
                "data.agency-without-signer data/opd.csv:2"
            ])
        #expect(try load(Self.sound, form: "[bupati, sekda, kadlh]", keys: keys + "kecuali_opd: [dinkes]\n").ids == [])
        #expect(try load(Self.sound, form: "[bupati, sekda, kadlh]").ids == [])
    }

    @Test func theSamePostTwice() throws {
        let second = Self.sound + ["kadinkes2,Orang Lain,Kepala  dinas kesehatan,dinkes,,,,,,,Plt.,,,"]
        // One of them is acting: only who signs both is wrong.
        #expect(try load(second).ids == [])
        #expect(
            try load(second, form: "[bupati, kadinkes, kadinkes2]").ids == [
                "data.post-signed-twice data/komitmen.yaml:5"
            ])
        let both = Self.sound + ["kadinkes2,Orang Lain,Kepala Dinas Kesehatan,dinkes,,,,,,,,,,"]
        #expect(try load(both).ids == ["data.post-twice data/pejabat.csv:6"])
    }

    @Test func onePersonInTwoPosts() throws {
        #expect(
            try load(changing: 3, to: "kadlh,Nama Ketiga,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,") == [
                "data.one-person-two-posts data/pejabat.csv:5"
            ])
        #expect(
            try load(
                changing: 3, to: "kadlh,Nama Ketiga,Kepala Dinas Lingkungan Hidup,dlh,,,,198609262015051001,,,Plt.,,,")
                == [])
    }

    @Test func aNameSpelledTwoWays() throws {
        let near = "data.name-spelled-two-ways data/pejabat.csv:5"
        #expect(try load(changing: 3, to: "kadlh,Nama Ketigga,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,") == [near])
        // One number is one person, however different the names.
        #expect(
            try load(changing: 3, to: "kadlh,N. Tiga,Kepala Dinas Lingkungan Hidup,dlh,,,,198609262015051001,,,Plt.,,,")
                == ["data.number-twice data/pejabat.csv:5"])
        #expect(try load(changing: 3, to: "kadlh,Lain Sekali,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,") == [])
    }

    @Test(arguments: [
        ("bupati,Nama Pertama,Bupati Contoh,,,,,198609262015051002,,,,,,", 0, "data.elected-with-number"),
        ("bupati,Nama Pertama,Bupati Contoh,,,,,198609262015051002,,,Pj.,,,", 0, ""),
        ("kadlh,,Plt. Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", 3, "data.prefix-in-office"),
        // Set right anyway.
        ("kadlh,\"Hj. Nama Empat, S.H.\",Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", 3, ""),
        ("kadlh,\"Hj. Nama Empat, S.H.\",Kepala Dinas Lingkungan Hidup,dlh,,M.M.,,,,,,,,", 3, "data.titles-in-name"),
        ("kadlh,dr.Nama Empat,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", 3, ""),
        ("kadlh,dr.Nama Empat,Kepala Dinas Lingkungan Hidup,dlh,,M.M.,,,,,,,,", 3, "data.titles-in-name"),
        ("kadlh,DR. Nama Empat,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", 3, "data.unclear-title"),
        ("kadlh,Nama Empat,Kepala Dinas Lingkungan Hidup,dlh,DR.,,,,,,,,,", 3, "data.unclear-title"),
        ("kadlh,Nama Empat Ssi,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", 3, "data.unclear-title"),
        (
            "kadlh,Nama Empat,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,lowong,,,", 3,
            "data.vacant-with-name"
        ),
        ("kadlh,,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,lowong,,,", 3, "data.vacant-post"),
        (
            "kadlh,,Kepala Dinas Lingkungan Hidup,dlh,,,,198609262015051003,198609262015211001,,,,,", 3,
            "data.two-numbers"
        ),
        ("kadlh,,Kepala Dinas Lingkungan Hidup,dlh,,,,,198609262015211000,,,,,", 3, "data.nip"),
        ("kadlh,,Kepala Dinas Lingkungan Hidup,dlh,,,,,198609262015131001,,,,,", 3, ""),
        ("kadlh,,Kapolres Contoh,dlh,,,,198609262015051003,,,,,,", 3, "data.nip-of-soldier"),
        ("kadlh,Nama Empat,Kepala Dinas Lingkungan Hidup,dlh,,,,198609262015051001,,,,,,", 3, "data.number-twice"),
    ])
    func alone(_ row: String, _ index: Int, _ expected: String) throws {
        let ids = try load(changing: index, to: row).map { $0.prefix { $0 != " " } }
        #expect(ids.joined(separator: " ") == expected)
    }

    @Test func theOrderOfProtocol() throws {
        #expect(
            try load(Self.sound, form: "[sekda, bupati, kadinkes, kadlh]").ids == [
                "data.protocol-order data/komitmen.yaml:5"
            ])
    }

    @Test func electronicStampsWantA4() throws {
        #expect(try load(Self.sound, keys: "meterai: elektronik\n").ids == ["data.e-stamp-paper data/komitmen.yaml:3"])
        #expect(try load(Self.sound, keys: "meterai: tempel\n").ids == [])
    }

    /// What belongs into another cell is told at its cell.
    @Test(arguments: [
        ("kadlh,-,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", ["data.no-name data/pejabat.csv:5"]),
        ("kadlh,Lowong,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", ["data.no-name data/pejabat.csv:5"]),
        ("kadlh,.....,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", ["data.no-name data/pejabat.csv:5"]),
        ("kadlh,N/A,Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,", ["data.no-name data/pejabat.csv:5"]),
        ("kadlh,Kepala Dinas LH,Nama Keempat,dlh,,,,,,,,,,", ["data.office-as-name data/pejabat.csv:5"]),
        ("kadlh,Nama Keempat,Kepala Dinas LH,dlh,,S.E., M.Si.,,,,,,,", ["data.title-as-rank data/pejabat.csv:5"]),
        ("kadlh,Nama Keempat,Kepala Dinas LH,dlh,,,Pembina (IV/c),,,,,,,", ["data.rank-and-grade data/pejabat.csv:5"]),
        ("kadlh,Nama Keempat,Kepala Dinas LH,dlh,,\"S.E., M.Si.\",Pembina (IV/a),,,,,,,", []),
    ])
    func cellsThatBelongElsewhere(row: String, found: [String]) throws {
        #expect(try load(changing: 3, to: row) == found)
    }

    /// Two people may have one name, or names that are nearly the same: their numbers tell them apart.
    @Test(arguments: ["Nama Ketiga", "Nama Ketigo"])
    func namesakesHaveTheirNumbers(name: String) throws {
        let other = "kadlh,\(name),Kepala Dinas Lingkungan Hidup,dlh,,,,198701012010011002,,,,,,"
        #expect(try load(changing: 3, to: other) == [])
        let unknown = "kadlh,\(name),Kepala Dinas Lingkungan Hidup,dlh,,,,,,,,,,"
        #expect(try load(changing: 3, to: unknown).count == 1)
    }
}
