import Diagnostics
import DocumentData
import Foundation
import TestGenerators
import Testing

/// The same officials in lists of every shape that clerks give them, imported as the same records.
@Suite struct RandomListTests {
    private static let headings: [(field: String, texts: [String])] = [
        ("nama", ["Nama", "NAMA LENGKAP", "Nama Pegawai", "Nama Pejabat", "Nama Lengkap\\ndan Gelar"]),
        ("nip", ["NIP", "NIP BARU", "Nip", "Nomor Induk Pegawai"]),
        (
            "pangkat",
            ["Pangkat/Gol. Ruang", "Gol/Pangkat", "Pangkat / Gol", "GOLONGAN", "Pangkat Terakhir", "Gol. Ruang"]
        ),
        ("jabatan", ["Jabatan", "NAMA JABATAN", "jabatan"]),
        ("opd", ["Unit Kerja", "SKPD", "Perangkat Daerah", "Satuan Kerja", "Nama OPD", "Perangkat Daerah/Unit Kerja"]),
    ]
    private static let others = ["No", "NO.", "#", "", "Email", "TMT Pangkat", "Ket", "Pendidikan Terakhir", "Eselon"]

    private struct List {
        var lines: [String] = []
        var merges: [String] = []
        var records: [String] = []
    }

    /// Columns in any order with others between, under titles, in one or two rows of headings, with groups, totals and signatures.
    private func list(_ dice: inout Dice) -> List {
        var list = List()
        for _ in 0..<dice.number(0...3) {
            list.lines.append(dice.pick(["DAFTAR PEJABAT", "KABUPATEN CONTOH", "Tahun 2026", ""]))
        }
        var columns = Self.headings.map(\.field)
        for index in columns.indices.reversed() { columns.swapAt(index, dice.number(0...index)) }
        columns.insert("no", at: 0)
        if dice.number(0...1) == 1 { columns.insert("lain", at: dice.number(1...columns.count)) }
        let texts = columns.map { column -> String in
            if column == "no" { return dice.pick(Array(Self.others.prefix(4))) }
            return Self.headings.first { $0.field == column }.map { dice.pick($0.texts) }
                ?? dice.pick(Array(Self.others.dropFirst(4)))
        }
        let head = list.lines.count + 1
        list.lines.append(texts.joined(separator: " | "))
        if dice.number(0...2) == 0 {
            list.lines.append("")
            list.merges += columns.indices.map {
                "\(CellAddress.letters($0 + 1))\(head):\(CellAddress.letters($0 + 1))\(head + 1)"
            }
        }
        if dice.number(0...1) == 1 { list.lines.append(columns.indices.map { "#\($0 + 1)" }.joined(separator: " | ")) }
        for number in 1...dice.number(1...25) { addRecord(number, columns, &list, &dice) }
        if dice.number(0...1) == 1 {
            list.lines.append("Jumlah | " + String(repeating: "| ", count: columns.count - 2) + "#9")
        }
        if dice.number(0...1) == 1 {
            list.lines += ["", String(repeating: "| ", count: columns.count - 1) + "Mengetahui,", "| Bupati Contoh"]
        }
        return list
    }

    private func addRecord(_ number: Int, _ columns: [String], _ list: inout List, _ dice: inout Dice) {
        switch dice.number(0...9) {
        case 0: list.lines.append("")
        case 1: list.lines.append("\(dice.pick(["A", "II", "C"])) | Kelompok \(number)")
        default: break
        }
        let unit = dice.pick(["Dinas Contoh \(number)", "Badan Contoh \(number)", "Kecamatan Contoh \(number)"])
        let front = dice.pick(["", "Drs. H. ", "Dr. Ir. "]), behind = dice.pick(["", ", S.H.", ", S.E., M.M."])
        let nip = dice.pick(["", "19700101199003\(1000 + number)"]), rank = dice.pick(["", "-", "Pembina (IV/a)"])
        let isActing = dice.number(0...5) == 0
        let values = [
            "no": "#\(number)", "lain": "x", "nama": "\(front)Contoh Ke \(number)\(behind)", "nip": nip,
            "pangkat": rank,
            "jabatan": (isActing ? "Plt. " : "") + "Kepala \(unit)", "opd": unit,
        ]
        list.lines.append(columns.map { values[$0] ?? "" }.joined(separator: " | "))
        list.records.append(
            [
                front.split(separator: " ").joined(separator: " "), "Contoh Ke \(number)",
                String(behind.dropFirst(2)), nip, rank == "-" ? "" : rank, "Kepala \(unit)", isActing ? "Plt." : "",
                unit,
            ].joined(separator: "|"))
    }

    @Test(arguments: 0..<10) func officialsAreTheSame(part: Int) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        for seed in part * 20..<(part + 1) * 20 {
            var dice = Dice(seed: UInt64(seed))
            let list = list(&dice)
            let sheet = MadeLists.Sheet("Daftar", merges: list.merges, list.lines.joined(separator: "\n"))
            try Data(try MadeLists.workbook(sheet)).write(to: path)
            let read = WorkbookImport([path.path], answers: [:])
            let records = read.tables.first { $0.collection == "pejabat" }?.records ?? []
            let keys = ["gelar_depan", "nama", "gelar_belakang", "nip", "pangkat", "jabatan", "status", "opd"]
            let texts = records.map { record in keys.map { record[$0] ?? "" }.joined(separator: "|") }
            #expect(texts == list.records, "seed \(seed)\n\(list.lines.joined(separator: "\n"))")
            #expect(read.questions.isEmpty && !read.findings.hasErrors, "seed \(seed)")
            #expect(Set(records.compactMap { $0["id"] }).count == records.count)
        }
    }
}
