import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// Who does what, what was achieved, and how the organisation hangs together.
struct ExecutionTests {
    private func load(_ tables: [String: String]) throws -> (root: DataRecord?, findings: [String]) {
        var files = MiniProject.files
        for (name, text) in tables {
            let file = "data/\(name).\(text.contains(":") && !text.contains(",") ? "yaml" : "csv")"
            files[file] = text
            files["naskah.yaml"] = files["naskah.yaml"]?.replacing("  bebas:", with: "  \(name): \(file)\n  bebas:")
        }
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) {
            (project?.root, findings.all.map { "\($0.id) \($0.range?.position.line ?? 0)" })
        }
    }

    // MARK: Who does what

    @Test func partsComeFromPlanAndTable() throws {
        let (root, findings) = try load([
            "peran": """
            program,opd,pihak,peran,tugas
            p1,,Universitas Contoh,mitra,Kajian
            p1,dinkes,,pengarah,
            p2,dlh,,pendukung,Data
            """
        ])
        #expect(findings == [])
        let programs = root?.records("program") ?? []
        func parts(_ index: Int) -> [String] {
            programs[index].records("daftar_peran").map { "\($0.text("id") ?? "") \($0.text("peran") ?? "")" }
        }
        // What the table says of somebody comes before what the plan says; each stands once.
        #expect(parts(0) == ["dinkes pengarah", "dlh pelaksana", "Universitas Contoh mitra"])
        #expect(parts(1) == ["dinkes pelaksana", "dlh pendukung"])
        #expect(parts(2) == ["dlh pelaksana"])
        let environment = try #require(root?.records("dimensi").last)
        #expect(environment.records("pihak").compactMap { $0.text("id") } == ["dinkes", "dlh", "Universitas Contoh"])
        // Every part of a programme is one of exactly one unit or party.
        let units = root?.records("opd") ?? []
        let counted = units.flatMap { $0.records("jumlah_peran") }.compactMap { $0.integer("jumlah") }.reduce(0, +)
        #expect(counted == programs.flatMap { $0.records("daftar_peran") }.filter { $0.record("opd") != nil }.count)
        #expect(units.map { $0.records("daftar_peran").count } == [2, 3])
        #expect(units[1].records("daftar_peran").first?.texts("sejawat") == ["Dinkes", "Universitas Contoh"])
    }

    @Test func partsAreChecked() throws {
        let (_, findings) = try load([
            "peran": """
            program,opd,pihak,peran,tugas
            p1,,,mitra,
            p1,dlh,Bank,mitra,
            p1,,Bank,mitra,
            p1,,Bank,pengarah,
            p2,dlh,,pelaksana,
            """
        ])
        #expect(
            findings.sorted() == [
                "data.other-executor 6", "data.part-of-nobody 2", "data.part-of-nobody 3", "data.repeated-part 5",
            ])
    }

    // MARK: What was achieved

    @Test(
        arguments: [
            (90, 100, "naik", 90), (120, 100, "naik", 120), (0, 0, "naik", 100), (12, 10, "turun", 80),
            (8, 10, "turun", 120),
            (30, 10, "turun", 0), (5, 0, "turun", nil), (10, 10, "tetap", 100),
        ] as [(Decimal, Decimal, String, Decimal?)])
    func sharesFollowTheDirection(achieved: Decimal, target: Decimal, direction: String, share: Decimal?) {
        #expect(RealisationRecords.share(of: .number(achieved), in: .number(target), direction) == share)
    }

    @Test func achievementsStandBesideTargets() throws {
        let (root, findings) = try load([
            "indikator": """
            program,indikator,satuan,arah,baseline,target_2024,target_2025,target_2026,target_2027,target_2028
            p3,Sampah,ton,turun,50,40,30,20,15,10
            p3,Nilai,,naik,CC,B,BB,BB,A,A
            """,
            "pagu":
                "program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028\np3,APBD,200,0,0,0,0\np3,DAK,50,0,0,0,0\n",
            "pemantauan": "judul: Laporan\ntahun: 2024\ntercapai: 95\nperlu_perhatian: 80\n",
            "realisasi": """
            program,indikator,tahun,realisasi,realisasi_anggaran
            p3,Sampah,2024,46,125
            p3,Nilai,2024,BB,
            p3,Nilai,2025,B,
            p1,,2024,18,
            """,
        ])
        #expect(findings == [])
        let rows = root?.records("realisasi") ?? []
        #expect(rows.map { $0.text("status") } == ["perlu perhatian", "tercapai", "tertinggal", "perlu perhatian"])
        #expect(rows.map { $0.number("capaian") } == [85, nil, nil, 90])
        #expect(rows.map { $0.number("serapan") } == [50, nil, nil, nil])
        #expect(rows[0].number("pagu") == 250 && rows[3].number("target") == 20)
    }

    @Test func achievementsAreChecked() throws {
        let (_, findings) = try load([
            "indikator": "program,indikator,target_2024\np3,Sampah,40\np3,Nilai,1\n",
            "realisasi": """
            program,indikator,tahun,realisasi
            p3,,2024,1
            p3,Sampa,2024,1
            p3,Nilai,2024,1
            p3,Nilai,2024,2
            """,
        ])
        #expect(
            findings.filter { $0.contains("realisation") || $0.contains("indicator") } == [
                "data.unnamed-indicator 2", "data.unknown-indicator 3", "data.repeated-realisation 5",
            ])
    }

    /// What can hardly be right is told at its cell, and stops nothing.
    @Test func unlikelyAchievementsAreTold() throws {
        let (root, findings) = try load([
            "indikator": """
            program,indikator,satuan,arah,baseline,target_2024,target_2025,target_2026,target_2027,target_2028
            p2,Waktu tunggu,menit,turun,60,40,30,20,15,10
            p3,Sampah,ton,naik,5,40,50,60,70,80
            p3,Nilai,,naik,CC,B,BB,BB,A,A
            """,
            "pagu": "program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028\np3,APBD,200,0,0,0,0\n",
            "realisasi": """
            program,indikator,tahun,realisasi,realisasi_anggaran
            p2,Waktu tunggu,2024,-5,
            p3,Sampah,2024,400,150
            p3,Nilai,2024,70,60
            p2,Waktu tunggu,2025,12,
            """,
        ])
        #expect(
            findings.sorted() == [
                "data.incomparable-realisation 4", "data.spent-above-budget 4", "data.unlikely-realisation 2",
                "data.unlikely-realisation 3",
            ])
        #expect(root?.records("realisasi").map { $0.text("status") }[2] == "belum ada data")
    }

    /// A date that a spreadsheet has made is no achievement.
    @Test func datesAreNoAchievements() throws {
        let (root, findings) = try load([
            "realisasi": "program,indikator,tahun,realisasi\np1,,2024,2024-12-05\n"
        ])
        #expect(root == nil && findings == ["data.date-as-value 2"])
    }

    // MARK: The organisation

    @Test func postsHangTogether() throws {
        let (_, findings) = try load([
            "organisasi": """
            id,atasan,kedudukan
            a,,Ketua
            b,a,Wakil
            c,aa,Anggota
            d,e,Anggota
            e,d,Anggota
            """
        ])
        #expect(findings.sorted() == ["data.post-above-itself 5", "data.post-above-itself 6", "data.unknown-post 4"])
    }
}
