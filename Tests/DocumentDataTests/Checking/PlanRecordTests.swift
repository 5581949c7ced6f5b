import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// Indicators, budgets, codes, own columns and names as real plans have them.
struct PlanRecordTests {
    private func load(_ files: [String: String]) throws -> (root: DataRecord?, findings: Findings) {
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { (project?.root, findings) }
    }

    private static let indicators = """
        program,indikator,satuan,arah,baseline,target_2024,target_2025,target_2026,target_2027,target_2028,kondisi_akhir,sumber
        p1,Nasabah,orang,naik,100,200,300,400,500,600,600,DLH
        Bank Sampah,Nilai SAKIP,,naik,CC,CC,B,BB,A,AA,AA,
        p3,Indeks,,,"9,70 – 10,30","54,19 (CC)",N/A,100%,"0,286",,,

        """
    private static let budgets = """
        program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028
        p1,APBD,250.000.000,250.000.000,250.000.000,250.000.000,150.000.000
        p1,DAK,,,,,100.000.000
        p3,APBD,1000000,2000000,3000000,4000000,5000000

        """

    private func plan(
        _ change: (inout [String: String]) -> Void = { _ in }
    ) throws -> (root: DataRecord?, findings: [String]) {
        var files = MiniProject.files
        files["data/indikator.csv"] = Self.indicators
        files["data/pagu.csv"] = Self.budgets
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  quick_win:", with: "  indikator: data/indikator.csv\n  pagu: data/pagu.csv\n  quick_win:")
        change(&files)
        let (root, findings) = try load(files)
        return (
            root,
            findings.all.map { finding in
                "\(finding.id) \(finding.severity.rawValue) \(finding.range.map { "\($0.file.path):\($0.position.line)" } ?? "-")"
            }
        )
    }

    private func program(_ id: String, _ root: DataRecord?) throws -> DataRecord {
        try #require(root?.records("program").first { $0.text("id") == id })
    }

    @Test func indicatorsComeToTheirProgrammes() throws {
        let (root, findings) = try plan()
        #expect(findings == [])
        // Its own, which has a number of its own, and those of the table, by id and by name.
        let list = try program("p1", root).records("daftar_indikator")
        #expect(list.map { $0.text("indikator") } == [nil, "Nasabah", "Nilai SAKIP"])
        #expect(list[0].number("baseline") == 10.5 && list[0].integer("desimal") == 1)
        #expect(list[1].records("target").map { $0.number("nilai") } == [200, 300, 400, 500, 600, 600])
        #expect(
            list[1].records("target").map { $0.text("judul") } == ["2024", "2025", "2026", "2027", "2028", "Akhir"])
        #expect(list[2].records("target").map { $0.text("nilai") } == ["CC", "B", "BB", "A", "AA", "AA"])
        #expect(try program("p2", root).records("daftar_indikator").isEmpty)
        let text = try #require(try program("p3", root).records("daftar_indikator").first)
        #expect(text.text("baseline") == "9,70 – 10,30" && text.integer("desimal") == 3)
        #expect(
            text.records("target").map { describe($0["nilai"]) } == [
                "'54,19 (CC)'", "'N/A'", "'100%'", "#0.286", "null", "null",
            ])
        // The dimension shows the same programmes.
        let shown = root?.records("dimensi").flatMap { $0.records("program") }.first { $0.text("id") == "p1" }
        #expect(shown?.records("daftar_indikator").count == 3)
    }

    @Test func budgetsAddUp() throws {
        let root = try plan().root
        let first = try program("p1", root)
        #expect(
            first.records("pagu").map { $0.number("nilai") }
                == [250, 250, 250, 250, 250].map { Decimal($0) * 1_000_000 })
        #expect(first.records("daftar_pagu").map { $0.text("sumber_dana") } == ["APBD", "DAK"])
        #expect(first.records("daftar_pagu").map { $0.number("jumlah") } == [1_150_000_000, 100_000_000])
        // p3 says nothing itself.
        let third = try program("p3", root)
        #expect(third.number("anggaran") == 15_000_000 && third.text("sumber_dana") == "APBD")
        #expect(try program("p2", root).records("pagu").isEmpty)
    }

    @Test(arguments: [
        ("data/pagu.csv", "150.000.000", "150.000.001", "data.budget-sum warning data/program.csv:2"),
        ("data/program.csv", "1.250.000.000", "1.250.000.001", "data.budget-sum warning data/program.csv:2"),
        ("data/indikator.csv", "500,600,600", "500,400,600", "data.target-against-direction note data/indikator.csv:2"),
        ("data/indikator.csv", "BB,A,AA,AA", "BB,B,AA,AA", "data.target-against-direction note data/indikator.csv:3"),
        ("data/indikator.csv", "orang,naik", "orang,turun", "data.target-against-direction note data/indikator.csv:2"),
        ("data/indikator.csv", "orang,naik", "orang,nak", "data.unknown-value error data/indikator.csv:2"),
        (
            "data/indikator.csv", "Bank Sampah,Nilai SAKIP", "p1,nasabah",
            "data.repeated-indicator warning data/indikator.csv:3"
        ),
        ("data/indikator.csv", "N/A", "#N/A", "data.spreadsheet-damage error data/indikator.csv:4"),
        ("data/indikator.csv", "200,300", "2O0,300", "data.not-a-number error data/indikator.csv:2"),
        ("data/indikator.csv", "200,300", "2024-12-05,300", "data.date-as-value error data/indikator.csv:2"),
        ("data/indikator.csv", "200,300", "5-Des,300", "data.date-as-value error data/indikator.csv:2"),
        ("data/indikator.csv", "target_2028", "target_2029", "data.missing-target-column error data/indikator.csv:1"),
        ("data/pagu.csv", "pagu_2028", "pagu_2029", "data.missing-target-column error data/pagu.csv:1"),
        ("data/pagu.csv", "pagu_2028", "pagu_28", "data.unknown-key error data/pagu.csv:1"),
        ("data/indikator.csv", "Bank Sampah,", "Bank Sampa,", "data.dangling-reference error data/indikator.csv:3"),
        ("data/pagu.csv", "p3,APBD,1", "p3,APBD,satu", "data.not-an-amount error data/pagu.csv:4"),
        (
            "data/masterplan.yaml", "selesai: 2028", "selesai: 2028, transisi: 2024",
            "data.transition-year error data/masterplan.yaml:2"
        ),
    ])
    func whatDisagreesIsTold(_ file: String, _ old: String, _ new: String, _ expected: String) throws {
        let findings = try plan { files in
            #expect(files[file]?.contains(old) == true)
            files[file] = files[file]?.replacing(old, with: new)
        }.findings
        let first = try #require(findings.first)
        #expect(first == expected)
        // One cause, one message; a target is between two steps.
        #expect(Set(findings.map { $0.prefix { $0 != " " } }).count == 1)
    }

    /// An indicator may be measured by days of the calendar.
    @Test func datesAreTargetsWhereTheUnitSaysSo() throws {
        let findings = try plan { files in
            files["data/indikator.csv"] = files["data/indikator.csv"]?.replacing(
                "p1,Nasabah,orang,naik,100,200,300,400,500,600,600",
                with: "p1,Penetapan APBD,tanggal,,,2024-11-30,2025-11-30,2026-11-28,30-Nov,,")
        }.findings
        #expect(findings == [])
    }

    /// A row for each year: one outside of the plan, and one without its year, are not lost in silence.
    @Test(arguments: [
        ("p3,APBD,2031,5", "data.budget-outside-period warning data/pagu.csv:3"),
        ("p3,APBD,,5", "data.budget-without-year warning data/pagu.csv:3"),
        ("p3,APBD,2028,", "data.budget-without-year warning data/pagu.csv:3"),
    ])
    func budgetsThatDoNotCount(_ row: String, _ expected: String) throws {
        let (root, findings) = try plan {
            $0["data/pagu.csv"] = "program,sumber_dana,tahun,anggaran\np3,APBD,2024,7\n\(row)\n"
        }
        #expect(findings == [expected])
        #expect(try program("p3", root).number("anggaran") == 7)
    }

    /// Against sums made apart: random amounts of random years and sources, in columns and in rows.
    @Test(arguments: 0..<20) func sumsOfRandomBudgets(seed: Int) throws {
        var state = UInt64(seed &* 7919 &+ 13)
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var expected: [Int: Int] = [:], rows = "program,sumber_dana,tahun,anggaran\n"
        for _ in 0..<random(30) + 1 {
            let year = 2024 + random(5), amount = random(1_000_000)
            rows += "p3,\(["APBD", "DAK", "CSR"][random(3)]),\(year),\(amount)\n"
            expected[year, default: 0] += amount
        }
        let (root, findings) = try plan { $0["data/pagu.csv"] = rows }
        #expect(findings == [])
        let third = try program("p3", root)
        #expect(third.records("pagu").map { $0.integer("nilai") } == (2024...2028).map { expected[$0] })
        #expect(third.integer("anggaran") == expected.values.reduce(0, +))
        #expect(
            third.records("daftar_pagu").compactMap { $0.integer("jumlah") }.reduce(0, +)
                == expected.values.reduce(0, +))
    }

    // MARK: Own columns

    /// Amounts in millions among others in rupiah.
    @Test func amountsOfAnotherUnit() throws {
        func found(_ amounts: String...) throws -> [String] {
            var files = MiniProject.files
            let rows = amounts.enumerated().map { "p\($0.offset),governance,Nama \($0.offset),dinkes,\($0.element)" }
            files["data/program.csv"] = "id,dimensi,nama,opd,anggaran\n" + rows.joined(separator: "\n") + "\n"
            return try load(files).findings.all.filter { $0.id == "data.amount-scale" }.map {
                "\($0.range?.position.line ?? 0) \($0.fix?.message.indonesian ?? "")"
            }
        }
        #expect(
            try found("1.250", "11.400.000.000", "485", "1.875.000.000", "310.000.000") == [
                "2 tulis 1.250.000.000", "4 tulis 485.000.000",
            ])
        #expect(try found("15.000.000", "11.400.000.000", "1.875.000.000", "310.000.000") == [])
        #expect(try found("750.000", "12.000.000", "20.000.000", "9.000.000") == [])
        #expect(try found("1.250", "6250", "485", "320") == ["2 kalikan seluruh kolomnya"])
        #expect(try found("", "0", "11.400.000.000", "1.875.000.000") == [])
    }

    @Test func ownColumnsAreKept() throws {
        let (root, findings) = try plan { files in
            files["data/opd.csv"] = """
                id;nama;singkatan;jenis;jabatan_kepala;kode_skpd;lantai
                dinkes;Dinas Kesehatan;Dinkes;dinas;Kepala Dinas Kesehatan;1.02.10;2
                dlh;Dinas Lingkungan Hidup;DLH;dinas;Kepala Dinas Lingkungan Hidup;2.11;

                """
            files["naskah.yaml"]? += "kolom: { opd: { lantai: bulat }, pejabat: { golongan: teks } }\n"
            files["data/pejabat.csv"] = files["data/pejabat.csv"]?.split(separator: "\n").enumerated()
                .map { $0.element + ($0.offset == 0 ? ",golongan" : ",IV/a") }.joined(separator: "\n")
            files["data/dimensi.yaml"] = files["data/dimensi.yaml"]?.replacing(
                "  nomor: 1\n", with: "  nomor: 1\n  pengampu: Bappeda\n")
        }
        #expect(findings == [])
        #expect(root?.records("opd").map { describe($0["kode_skpd"]) } == ["'1.02.10'", "=2.11"])
        #expect(root?.records("opd").map { describe($0["lantai"]) } == ["#2", "null"])
        #expect(root?.records("pejabat").map { $0.text("golongan") } == ["IV/a", "IV/a", "IV/a"])
        #expect(root?.records("dimensi").first?.text("pengampu") == "Bappeda")
        // References bring them along.
        #expect(try program("p1", root).record("opd")?.text("kode_skpd") == "2.11")
    }

    /// What resembles a known column, begins like one, or is what offices call one, is no column of its own.
    @Test(arguments: [
        ("data/pejabat.csv", "pangkat", "golongan", "pangkat"),
        ("data/pejabat.csv", "gelar_depan", "gelar", "gelar_depan"),
        ("data/opd.csv", "singkatan", "singkatn", "singkatan"), ("data/program.csv", "anggaran", "pagu", "anggaran"),
        ("data/program.csv", "target_2024", "target_24", "target_2025"),
        ("data/program.csv", "nama", "nama_program", "nama"),
    ])
    func likelyMistakesAreTold(_ file: String, _ column: String, _ written: String, _ meant: String) throws {
        var files = MiniProject.files
        let lines = try #require(files[file]).split(separator: "\n", omittingEmptySubsequences: false)
        files[file] = ([Substring(lines[0].replacing(column, with: written))] + lines.dropFirst()).joined(
            separator: "\n")
        let findings = try load(files).findings
        #expect(findings.all.map(\.id) == ["data.unknown-key"])
        #expect(findings.all.first?.fix?.replacement?.text == meant)
    }

    @Test func declaredColumnsAreChecked() throws {
        let known = try plan { $0["naskah.yaml"]? += "kolom: { opd: { nama: teks } }\n" }.findings
        #expect(known == ["data.known-column error naskah.yaml:20"])
        let none = try plan { $0["naskah.yaml"]? += "kolom: { wilayah: { kode: teks } }\n" }.findings
        #expect(none == ["data.unknown-table error naskah.yaml:20"])
        let absent = try plan { $0["naskah.yaml"]? += "kolom: { opd: { lantai: bulat } }\n" }.findings
        #expect(absent == ["data.unknown-column error naskah.yaml:20"])
    }

    // MARK: Names

    @Test(arguments: [
        ("data/program.csv", "20,dlh,", "20,Dinas Lingkungan Hidup,"), ("data/program.csv", "20,dlh,", "20,DLH,"),
        ("data/program.csv", "p1,environment,sampah", "p1,smart environment,Tata Kelola Sampah"),
        ("data/program.csv", "pendek,bank-sampah", "pendek,Bank Sampah"),
        ("data/komitmen.yaml", "[kadinkes, kadlh]", "[Kepala Dinas Kesehatan, kadlh]"),
    ])
    func referencesMayBeNames(_ file: String, _ old: String, _ new: String) throws {
        let before = try load(MiniProject.files).root,
            (root, findings) = try load(
                MiniProject.replacing(old, with: new, in: file))
        #expect(findings.all.map(brief) == [])
        #expect(describe(root.map { DataNode(.record($0)) }) == describe(before.map { DataNode(.record($0)) }))
    }

    @Test func aNameOfTwoIsNone() throws {
        var files = MiniProject.replacing("20,dlh,", with: "20,Dinas Kesehatan,", in: "data/program.csv")
        files["data/opd.csv"] = files["data/opd.csv"]?.replacing(
            "Dinas Lingkungan Hidup;DLH", with: "Dinas kesehatan;DLH")
        let findings = try load(files).findings
        #expect(findings.all.map(\.id) == ["data.ambiguous-reference"])
        #expect(findings.all.first?.fix?.message.english == "write its id: dinkes or dlh")
    }

    @Test(arguments: ["bagian", "kelurahan", "uptd", "puskesmas", "bumd"]) func kindsOfUnits(kind: String) throws {
        let name = "\(kind.prefix(1).uppercased())\(kind.dropFirst()) Lingkungan Hidup"
        let findings = try load(
            MiniProject.replacing("Dinas Lingkungan Hidup;DLH;dinas", with: "\(name);DLH;\(kind)", in: "data/opd.csv")
        ).findings
        #expect(findings.all.isEmpty)
    }

    // MARK: Codes

    @Test(arguments: [
        ("1.03.02", nil as String?), ("X.XX.01", nil), ("1.03.02.", nil), ("1.03.2", "1.03.02 or 1.03.20"),
        ("1.3.02", "1.03.02 or 1.30.02"), ("1.03.02.2.01.0001", nil), ("1.02.03.04", ""), ("satu", ""), ("1..02", ""),
    ])
    func codesOfProgrammes(_ written: String, _ fix: String?) throws {
        let files = MiniProject.replacing("jangka,quick_win", with: "jangka,kode", in: "data/program.csv").mapValues {
            $0.replacing("pendek,bank-sampah", with: "pendek,\(written)")
        }
        let found = try load(files).findings.all.filter { $0.id != "data.quick-win-without-program" }
        #expect(found.map(\.id) == (fix == nil ? [] : ["data.not-a-code"]))
        if let fix, !fix.isEmpty { #expect(found.first?.fix?.message.english.contains(fix) == true) }
    }

    /// Parents are prefixes, for random codes of all levels.
    @Test(arguments: 0..<40) func parentsOfCodes(seed: Int) throws {
        let parts = ["\(seed % 9 + 1)", "0\(seed % 7)", "1\(seed % 10)", "2", "0\(seed % 5 + 1)", "000\(seed % 9)"]
        let counts: [NomenclatureCode.Level: Int] = [
            .urusan: 1, .bidang: 2, .program: 3, .kegiatan: 5, .subKegiatan: 6,
        ]
        let levels = NomenclatureCode.Level.allCases
        for (index, level) in levels.enumerated() {
            let code = try #require(NomenclatureCode(parts.prefix(counts[level] ?? 0).joined(separator: ".")))
            #expect(code.level == level)
            #expect(code.parent()?.level == (index == 0 ? nil : levels[index - 1]))
            for (above, other) in levels.enumerated() {
                let parent = code.parent(other)?.text
                #expect(parent == (above <= index ? parts.prefix(counts[other] ?? 0).joined(separator: ".") : nil))
            }
        }
        #expect(NomenclatureCode(parts.prefix(4).joined(separator: ".")) == nil)
    }
}
