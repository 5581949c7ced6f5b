import Diagnostics
import Foundation
import TestGenerators
import TestSupport
import Testing
@testable import DocumentData

/// Two made regencies of 40 offices and 300 programmes over five documents: all differences that are planted are told, each once and at
/// both places, and nothing else is.
struct PlantedDifferencesTests {
    struct Planted {
        let kind: PlantedDifference
        let programme: Int
        let document: Int
    }

    private static func regency(
        seed: UInt64, differences: Int, variants: Int
    ) -> (regency: MadeRegency, planted: [Planted]) {
        var dice = Dice(seed: seed)
        var regency = MadeRegency(offices: 40, programmes: 300, &dice)
        var ids = Array(0..<300).shuffled(using: &dice), planted: [Planted] = []
        for number in 0..<differences {
            let kind = PlantedDifference.allCases[number % PlantedDifference.allCases.count]
            let document = Int.random(in: kind.documents, using: &dice), id = ids.removeLast()
            kind.plant(id, in: document, of: &regency)
            planted.append(Planted(kind: kind, programme: id, document: document))
        }
        for number in 0..<variants {
            let kind = HarmlessVariant.allCases[number % HarmlessVariant.allCases.count]
            kind.plant(ids.removeLast(), in: Int.random(in: 0...4, using: &dice), of: &regency)
        }
        return (regency, planted)
    }

    private static func load(_ files: [String: String]) throws -> (root: DataRecord?, findings: [Diagnostic]) {
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { (project?.root, findings.all) }
    }

    @Test(arguments: [(UInt64(11), 103), (12, 97)])
    func allDifferencesAreToldAtBothPlaces(seed: UInt64, count: Int) throws {
        var (regency, planted) = Self.regency(seed: seed, differences: count, variants: 25)
        let findings = try Self.load(regency.files()).findings
        var left = findings
        for one in planted {
            let index = left.firstIndex { Self.tells($0, one, regency) }
            if let index { left.remove(at: index) } else { Issue.record("\(one) is not told") }
        }
        #expect(left.map { "\($0.id) \($0.message.english) \($0.range.map(String.init(describing:)) ?? "")" } == [])
        #expect(findings.allSatisfy { $0.range != nil && $0.notes.first?.range != nil && $0.fix != nil })
    }

    /// By its rule, and by the places in the two documents, or the two in one.
    private static func tells(_ finding: Diagnostic, _ planted: Planted, _ regency: MadeRegency) -> Bool {
        guard finding.id == planted.kind.rule else { return false }
        let places = ([finding.range] + finding.notes.map(\.range)).compactMap { $0 }.map { range in
            (file: String(range.file.path.dropFirst("data/".count).dropLast(".csv".count)), line: range.position.line)
        }
        guard places.count == 2 else { return false }
        let documents = planted.kind.isBetween ? [planted.document, planted.document - 1] : [planted.document]
        guard Set(places.map(\.file)) == Set(documents.map { MadeRegency.documents[$0] }) else { return false }
        return places.allSatisfy { place in
            let index = MadeRegency.documents.firstIndex(of: place.file) ?? 0
            // Where the programme is missing, the place is that of its office.
            guard let lines = regency.lines[index][planted.programme] else {
                return [.missing, .extra].contains(planted.kind)
            }
            return lines.contains(place.line)
        }
    }

    @Test func harmlessVariantsAreSilent() throws {
        var dice = Dice(seed: 5)
        for variant in HarmlessVariant.allCases {
            var regency = MadeRegency(offices: 5, programmes: 20, &dice)
            for document in 0...4 { variant.plant(document * 3, in: document, of: &regency) }
            let findings = try Self.load(regency.files()).findings
            #expect(findings.map { "\(variant) \($0.id) \($0.message.english)" } == [])
        }
    }

    /// A code of an office in two spellings, and in two codes, each told once whatever the number of rows.
    @Test func anOfficeInTwoCodingsIsToldOnce() throws {
        var dice = Dice(seed: 6)
        var regency = MadeRegency(offices: 4, programmes: 20, &dice)
        for id in 0..<20 {
            regency.change(id, from: 2) { programme in
                if programme.office == 1 {
                    programme.officeCode = programme.officeCode.replacing(".0.00.", with: ".000.")
                }
                if programme.office == 2 { programme.officeCode = "7" + programme.officeCode.dropFirst() }
            }
        }
        let findings = try Self.load(regency.files()).findings
        #expect(findings.map(\.id) == ["agreement.agency-code", "agreement.agency-code"])
        #expect(Set(findings.map(\.severity)) == [.note, .warning])
    }

    // MARK: The matrix

    /// The percentages of the matrix, computed from the same files by a program that knows which programme is which.
    private static let oracle = """
        import csv, sys, decimal
        folder, documents = sys.argv[1], sys.argv[2:]
        def read(name):
            rows = {}
            with open(f"{folder}/data/{name}.csv", newline="") as file:
                for row in csv.DictReader(file):
                    rows.setdefault(row["uji"], row["opd"])
            return rows
        def office(name):
            return "Dinas Urusan " + "".join(c for c in name if c.isdigit())
        tables = [read(name) for name in documents]
        for earlier, later in [*zip(tables, tables[1:]), (tables[0], tables[2])]:
            counts = {}
            for id in set(earlier) | set(later):
                key = office(later.get(id, earlier.get(id)))
                for group in (key, "semua"):
                    count = counts.setdefault(group, [0, 0])
                    count[0] += id in earlier and id in later
                    count[1] += 1
            for group in sorted(counts):
                both, every = counts[group]
                share = decimal.Decimal(both * 100) / decimal.Decimal(every)
                share = share.quantize(decimal.Decimal("0.01"), rounding=decimal.ROUND_HALF_UP).normalize()
                word = next(w for w, limit in (("sangat buruk", 20), ("buruk", 40), ("sedang", 60), ("baik", 80),
                    ("sangat baik", 101)) if share < limit)
                print(group, both, every, f"{share:f}", word, sep=";")
        """

    @Test func theMatrixIsThatOfAComputationApart() throws {
        var (regency, _) = Self.regency(seed: 21, differences: 110, variants: 20)
        // Some offices lack much.
        for id in stride(from: 3, to: 300, by: 40) { regency.drop(id, in: 2...4) }
        for id in stride(from: 7, to: 200, by: 40) { regency.drop(id, in: 3...4) }
        let folder = try TemporaryFolder(regency.files())
        var findings = Findings()
        let root = try #require(ProjectLoader.load(folder.path, into: &findings)).root
        let matrix = try #require(root.record("acuan")?.record("keselarasan"))
        func line(_ group: String, _ share: DataRecord) -> String {
            let numbers = [share.integer("sama") ?? -1, share.integer("semua") ?? -1].map(String.init)
            let percent = share.number("persen").map { "\($0)" } ?? ""
            return ([group] + numbers + [percent, share.text("kategori") ?? ""]).joined(separator: ";")
        }
        var lines: [String] = []
        for pair in matrix.records("pasangan").indices {
            let offices = matrix.records("opd").filter { ($0.records("pasangan")[pair].integer("semua") ?? 0) > 0 }
            lines += offices.map { line($0.text("nama") ?? "", $0.records("pasangan")[pair]) }
                .sorted { $0.prefix { $0 != ";" } < $1.prefix { $0 != ";" } }
            lines.append(line("semua", matrix.records("pasangan")[pair]))
        }
        let script = try folder.write(Array(Self.oracle.utf8), as: "oracle.py")
        let expected = try Program(path: "/usr/bin/python3").run([script, folder.path] + MadeRegency.documents)
        #expect(expected.errors == "")
        #expect(lines == expected.output.split(separator: "\n").map(String.init))
        #expect(matrix.records("pasangan").count == 5 && matrix.records("opd").count == 40)
    }

    // MARK: Work

    /// Names that are all misspelt are the most work: it grows with their number, not with its square.
    @Test func tenTimesTheSizeIsTenTimesTheWork() {
        func comparisons(_ count: Int) -> Int {
            var dice = Dice(seed: 3)
            let names = MadeRegency(offices: 1, programmes: count, &dice).programmes[0].map(\.name)
            let matching = LikenessMatching(names, names.map { $0.replacing("Pengelolaan", with: "Pengelolan") })
            #expect(matching.pairs.count > count * 99 / 100)
            return matching.comparisons
        }
        let small = comparisons(300), large = comparisons(3000)
        #expect(large <= small * 12)
    }

    @Test func aRecordedChangeSettlesADifference() throws {
        var dice = Dice(seed: 9)
        var regency = MadeRegency(offices: 3, programmes: 9, &dice)
        let old = regency.programmes[0][4], value = old.indicators[0].targets[1]
        regency.change(4, from: 2) { $0.indicators[0].targets[1] = "99,5" }
        var files = regency.files()
        files["naskah.yaml"]? += "perubahan: data/perubahan.csv\n"
        func changes(_ new: String) -> String {
            "dokumen,program,indikator,hal,tahun,dari,menjadi,ditetapkan_dengan,tanggal\n"
                + "rkpd-2026,\(old.code),\(old.indicators[0].name),target,2026,\"\(value)\",\"\(new)\",Perbup 7 Tahun 2026,2026-03-02\n"
        }
        files["data/perubahan.csv"] = changes("99,5")
        let settled = try Self.load(files)
        #expect(settled.findings.map(\.id) == [])
        let notes = settled.root?.record("acuan")?.record("keselarasan")?.records("perubahan") ?? []
        #expect(
            notes.count == 1
                && notes.first?.text("catatan")?.contains("Perbup 7 Tahun 2026 tanggal 2 Maret 2026") == true)
        // A record of another value settles nothing, and says so.
        files["data/perubahan.csv"] = changes("98")
        #expect(Set(try Self.load(files).findings.map(\.id)) == ["agreement.wrong-change", "agreement.target"])
    }

    @Test func theProjectSaysWhatIsCalledOtherwise() throws {
        var dice = Dice(seed: 10)
        var regency = MadeRegency(offices: 3, programmes: 9, &dice)
        let old = regency.programmes[0][4]
        regency.change(4, from: 2) { programme in
            programme.code = "8.88.88"
            programme.name = "Program Zyxel Wvuts"
        }
        var files = regency.files()
        #expect(
            try Self.load(files).findings.map(\.id) == ["agreement.missing-program", "agreement.missing-program"])
        files["naskah.yaml"]? += "padanan: data/padanan.csv\n"
        files["data/padanan.csv"] = "dari,program,ke,padanan\nrenstra-2025-2029,\(old.code),rkpd-2026,8.88.88\n"
        #expect(try Self.load(files).findings.map(\.id) == [])
        files["data/padanan.csv"] = "dari,program,ke,padanan\nrenstra-2025-2029,\(old.code),rkpd-2026,8.88.89\n"
        #expect(try Self.load(files).findings.contains { $0.id == "agreement.unknown-counterpart" })
    }

    @Test func theProfileWeighs() throws {
        var dice = Dice(seed: 13)
        var regency = MadeRegency(offices: 3, programmes: 9, &dice)
        PlantedDifference.budget.plant(2, in: 2, of: &regency)
        PlantedDifference.name.plant(3, in: 2, of: &regency)
        var files = regency.files()
        files["naskah.yaml"]? += "profil:\n  keselarasan: { pagu: kesalahan, nama: diam }\n"
        let findings = try Self.load(files).findings
        #expect(findings.map(\.id) == ["agreement.budget"] && findings.first?.severity == .error)
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing("nama: diam", with: "namaa: diam")
        #expect(try Self.load(files).findings.contains { $0.id == "data.unknown-key" })
    }
}
