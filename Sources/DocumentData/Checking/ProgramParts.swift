import Foundation

/// Who does what in each programme, brought together from its responsible unit, its supporting units and the table `peran`.
///
/// A programme gets `daftar_peran`, records {id, nama, singkatan, opd, peran, tugas} in the order of `ProgramPart.parts`; a dimension gets
/// `pihak`, everybody who has a part in one of its programmes, units in the order of their table and then others as they are met.
struct ProgramParts {
    private let rows: [String: [ProgramPart]]
    private let agencies: [DataRecord]

    init(_ entries: [DataRecord.Entry]) {
        func records(_ name: String) -> [DataRecord] {
            guard case .list(let nodes)? = entries.first(where: { $0.key == name })?.node.value else { return [] }
            return nodes.compactMap { if case .record(let record) = $0.value { record } else { nil } }
        }
        rows = Dictionary(grouping: records("peran").map(ProgramPart.init)) { $0.program?.id ?? "" }
        agencies = records("opd")
    }

    func completing(_ programs: DataNode) -> DataNode {
        var additions = RecordAdditions(["daftar_peran"])
        return DerivedValues.mapping(programs) { record in
            additions.adding([DataNode(.list(parts(of: WorkProgram(record))))], to: record)
        }
    }

    // Records of one kind share their keys: a plan has some thousands of them.
    private static let partyHeader = RecordHeader(computed: ["id", "nama", "singkatan", "opd", "peran", "tugas"])
    private static let programHeader = RecordHeader(computed: [
        "peran", "nama", "dimensi", "quick_win", "tugas", "sejawat",
    ])
    private static let countHeader = RecordHeader(computed: ["peran", "jumlah"])

    private struct Party {
        let id: String
        let agency: DataRecord?
        let name: DataNode
        var part: String
        var task: DataNode
    }

    private func parts(of program: WorkProgram) -> [DataNode] {
        var parties: [Party] = []
        func add(_ agency: Agency?, _ party: DataNode?, _ part: String, _ task: DataNode?) {
            let name = agency?.record["nama"] ?? party ?? DataNode(.null)
            let id = agency?.id ?? name.value.asText ?? ""
            let one = Party(id: id, agency: agency?.record, name: name, part: part, task: task ?? DataNode(.null))
            // What the table says of somebody comes before what the plan says.
            if let index = parties.firstIndex(where: { $0.id == id }) {
                parties[index] = one
            } else {
                parties.append(one)
            }
        }
        if let agency = program.agency { add(agency, nil, "pelaksana", nil) }
        for agency in program.supportingAgencies where agency.id != program.agency?.id {
            add(agency, nil, "pendukung", nil)
        }
        for row in rows[program.id] ?? [] {
            add(row.agency, row.record["pihak"], row.part, row.record["tugas"])
        }
        return ProgramPart.parts.flatMap { part in parties.filter { $0.part == part } }.map { party in
            DataNode(
                .record(
                    DataRecord(
                        ProgramParts.partyHeader,
                        [
                            DataNode(.text(party.id)), party.name, short(party),
                            party.agency.map { DataNode(.record($0)) } ?? DataNode(.null),
                            DataNode(.text(party.part)), party.task,
                        ])))
        }
    }

    private func short(_ party: Party) -> DataNode {
        if let short = party.agency?["singkatan"], !short.value.isNull { return short }
        return party.name
    }

    /// Units with `jumlah_peran`, how often they have each of the parts, and `daftar_peran`, their programmes with what they do there, in
    /// the order of the parts.
    static func completing(agencies: DataNode, from programs: DataNode) -> DataNode {
        guard case .list(let nodes) = programs.value else { return agencies }
        var found: [String: [DataRecord]] = [:]
        for case .record(let program) in nodes.map(\.value) {
            let parts = program.records("daftar_peran")
            for part in parts {
                guard let id = part.record("opd")?.text("id") else { continue }
                found[id, default: []].append(entry(part, of: program, beside: parts))
            }
        }
        var additions = RecordAdditions(["jumlah_peran", "daftar_peran"])
        return DerivedValues.mapping(agencies) { agency in
            let own = found[agency.text("id") ?? ""] ?? []
            let sorted = ProgramPart.parts.flatMap { part in own.filter { $0.text("peran") == part } }
            let counts = ProgramPart.parts.map { part -> DataRecord in
                let count = own.filter { $0.text("peran") == part }.count
                return DataRecord(countHeader, [DataNode(.text(part)), DataNode(.number(Decimal(count)))])
            }
            return additions.adding(
                [counts, sorted].map { DataNode(.list($0.map { DataNode(.record($0)) })) }, to: agency)
        }
    }

    private static func entry(_ part: DataRecord, of program: DataRecord, beside parts: [DataRecord]) -> DataRecord {
        let others = parts.filter { $0.text("id") != part.text("id") }.compactMap { $0["singkatan"] }
        let values = [
            part["peran"], program["nama"], program.record("dimensi")?["nama"], program.record("quick_win")?["nama"],
            part["tugas"],
        ]
        return DataRecord(programHeader, values.map { $0 ?? DataNode(.null) } + [DataNode(.list(others))])
    }

    /// `pihak` of a dimension with these programmes.
    func parties(of programs: [DataNode]) -> DataNode {
        var order: [String] = [], found: [String: DataNode] = [:]
        for case .record(let program) in programs.map(\.value) {
            for part in program.records("daftar_peran") {
                guard let id = part.text("id"), found[id] == nil else { continue }
                order.append(id)
                found[id] = DataNode(
                    .record(DataRecord(part.entries.filter { !["peran", "tugas"].contains($0.key) })))
            }
        }
        let own = agencies.compactMap { $0.text("id") }, ownSet = Set(own)
        return DataNode(.list((own + order.filter { !ownSet.contains($0) }).compactMap { found[$0] }))
    }
}
