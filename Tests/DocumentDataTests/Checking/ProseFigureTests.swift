import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// Counts and figures in prose that stand next to what the data calls so.
struct ProseFigureTests {
    /// 12 programmes: 8 of governance and 4 of environment, 5 of them of dinkes; an indicator with values.
    private static func findings(_ text: String) throws -> [Diagnostic] {
        try project(text).findings.filter { ["data.unknown-count", "data.unknown-figure"].contains($0.id) }
    }

    private static func project(_ text: String) throws -> (root: DataRecord?, findings: [Diagnostic]) {
        var files = MiniProject.files
        files["data/program.csv"] =
            "id,dimensi,nama,opd,jangka,indikator,satuan,baseline,target_2024,target_2025,target_2026,target_2027,target_2028\n"
            + (1...12).map { number in
                "p\(number),\(number <= 8 ? "governance" : "environment"),Kerja nomor \(number),"
                    + "\(number <= 5 ? "dinkes" : "dlh"),pendek,Indeks Layanan \(number == 1 ? "Digital" : "Lain \(number)"),indeks,"
                    + "\"2,18\",\"2,4\",\"2,64\",3,\"3,2\",\"3,5\"\n"
            }.joined()
        files["data/masterplan.yaml"] = (files["data/masterplan.yaml"] ?? "") + "\nrpjmd: |\n  \(text)\n"
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let loaded = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { (loaded?.root, findings.all) }
    }

    /// What is right leads to its rows: those that were counted, the value that an indicator has, the amount and what it adds up.
    @Test func whatIsRightIsBound() throws {
        let root = try #require(try Self.project("Teks.").root)
        let figures = ProseFigures(root)
        func bound(_ text: String) -> [String] {
            figures.bound(in: text).map { figure in
                let written = String(decoding: Array(text.utf8)[figure.offsets], as: UTF8.self)
                let lines = figure.places.map { "\($0.file.path):\($0.position.line)" }
                return "\(written) \(lines.count) \(lines.first ?? "") \(lines.last ?? "")"
            }
        }
        #expect(
            bound("Ada 12 program, di antaranya delapan program tata kelola.") == [
                "12 program 12 data/program.csv:2 data/program.csv:13",
                "delapan program 8 data/program.csv:2 data/program.csv:9",
            ])
        #expect(
            bound("Indeks Layanan Digital naik dari 2,18 menjadi 3,5.") == [
                "2,18 1 data/program.csv:2 data/program.csv:2", "3,5 1 data/program.csv:2 data/program.csv:2",
            ])
        #expect(bound("Ada 13 program, dan Indeks Layanan Digital 9,9.") == [])
    }

    @Test(arguments: [
        ("Rp5.000.000", ["2"]), ("Rp7.000.000", ["3", "4"]), ("Rp12 juta", ["2", "3"]),
        ("Rp19.000.000", ["2", "3", "4"]),
        ("Rp4.000.000", []),
    ])
    func amountsLeadToWhatTheyAddUp(_ amount: String, _ lines: [String]) throws {
        let text = "id,kelompok,nilai\na,satu,5000000\nb,satu,7000000\nc,dua,7000000\n"
        var files = MiniProject.files
        files["data/bebas.csv"] = text
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let root = try #require(ProjectLoader.load(folder.path, into: &findings)).root
        let found = ProseFigures(root).bound(in: "Anggarannya (\(amount)).").flatMap(\.places)
        #expect(found.map { String($0.position.line) } == lines)
        #expect(found.allSatisfy { $0.file.path == "data/bebas.csv" })
    }

    @Test(arguments: [
        "Ada 12 program.", "Dua belas program disiapkan.", "Delapan program tata kelola dan empat program lingkungan.",
        "Lima program dipimpin Dinkes, 7 program lainnya oleh DLH.", "Bab 9 program.", "Tahun 2026 program berjalan.",
        "Indeks Layanan Digital naik dari 2,18 menjadi 3,5 pada tahun 2028.", "Indeks Layanan Digital 2,6 pada 2025.",
        "Indeks Layanan Digital baik. Ada 99 warga.", "Sebanyak 99 warga hadir.", "Kerja sama 9 lembaga.",
        "Satu program saja.",
    ])
    func whatTheDataGivesIsSilent(_ text: String) throws {
        #expect(try Self.findings(text).map { $0.message.english } == [])
    }

    @Test(arguments: [
        ("Ada 13 program.", "13 program", "12"), ("Tiga belas program disiapkan.", "Tiga belas program", "12"),
        ("Enam puluh tiga program.", "Enam puluh tiga program", "12"),
        ("Indeks Layanan Digital naik menjadi 3,6.", "3,6", "3,5"),
        ("Indeks Layanan Digital 2,18 menjadi 2,7 pada tahun 2025.", "2,7", "2,64"),
        ("Sebanyak 9 program.", "9 program", "8"),
    ])
    func whatItDoesNotIsTold(_ text: String, _ written: String, _ nearest: String) throws {
        let found = try Self.findings(text)
        #expect(found.count == 1, "\(found.map(\.message.english))")
        #expect(found.first?.range?.text == written && found.first?.severity == .note)
        #expect(found.first?.message.english.hasSuffix(nearest) == true, "\(found.first?.message.english ?? "")")
    }

    /// One hundred numbers: those that are right are silent, those that are wrong are told.
    @Test func aHundredNumbers() throws {
        // All, those of a dimension, of an office; one dimension has eight programmes, one office leads five.
        let right: Set<Int> = [12, 8, 4, 5, 7]
        let numbers = Array(2...51)
        let text = numbers.map { "Ada \($0) program." }.joined(separator: " ")
        let told = try Self.findings(text).compactMap { $0.range?.text.split(separator: " ").first }.compactMap {
            Int($0)
        }
        #expect(told == numbers.filter { !right.contains($0) })
        let values = ["2,18", "3,20"]
        let figures = (0..<50).map { "\(2 + $0 / 25),\(10 + $0 % 25)" }
        let sentences = figures.map { "Indeks Layanan Digital mencapai \($0)." }.joined(separator: " ")
        let wrong = try Self.findings(sentences).compactMap { $0.range?.text }
        #expect(wrong == figures.filter { !values.contains($0) })
    }

    @Test(arguments: [
        ("delapan", 8, 1), ("dua belas", 12, 2), ("enam puluh tiga", 63, 3), ("seratus lima", 105, 2),
        ("tiga ratus", 300, 2),
        ("1.082", 1082, 1), ("sebelas orang", 11, 1), ("dua puluh satu", 21, 3),
    ])
    func spelling(_ text: String, _ value: Int, _ count: Int) {
        let number = ProseNumber(text.split(separator: " ")[...])
        #expect(number.map { $0.value == Decimal(value) && $0.wordCount == count } == true)
    }

    @Test(arguments: ["program", "2.1", "", "ratus"]) func noNumbers(_ text: String) {
        #expect(ProseNumber(text.split(separator: " ")[...]) == nil)
    }
}
