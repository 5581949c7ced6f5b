import Diagnostics

/// Compares a form with itself, with the officials and the units: who signs, in which order, on which day and paper.
struct FormChecks {
    private let form: OfficialForm
    private let root: DataRecord
    private var findings = Findings()

    static func run(on form: OfficialForm, in root: DataRecord, into findings: inout Findings) {
        var checks = FormChecks(form: form, root: root)
        checks.checkWeekday()
        checks.checkSigners()
        checks.checkAgencies()
        checks.checkOrder()
        checks.checkStampDuty()
        findings.report(contentsOf: checks.findings)
    }

    private init(form: OfficialForm, root: DataRecord) {
        self.form = form
        self.root = root
    }

    private var record: DataRecord { form.record }

    private mutating func checkWeekday() {
        guard let date = form.date, let weekday = record.text("hari"), weekday != date.weekday.name else { return }
        findings.report(
            Diagnostic(
                "data.wrong-weekday",
                Wording(
                    id: "\(DateText.iso(date)) bukan hari \(weekday)",
                    en: "\(DateText.iso(date)) is not a \(weekday)"), at: record["hari"]?.range
            )
            .note(Wording(id: "tanggalnya di sini", en: "the date stands here"), at: record["tanggal"]?.range)
            .fix(
                Wording(id: "tulis \"\(date.weekday.name)\"", en: "write \"\(date.weekday.name)\""),
                replacing: record["hari"]?.range.map { .init($0, with: date.weekday.name) }))
    }

    // MARK: Who signs

    /// Each who signs, with the place that names them.
    private var signers: [(official: Official, place: SourceRange?)] {
        record.records("penandatangan").flatMap { group in
            group.list("pejabat").compactMap { node in
                if case .record(let record) = node.value { (Official(record), node.range) } else { nil }
            }
        }
    }

    private mutating func checkSigners() {
        var ids: [String: SourceRange?] = [:], posts: [String: (id: String, place: SourceRange?)] = [:]
        for (official, place) in signers {
            if let first = ids[official.id] {
                findings.report(
                    Diagnostic(
                        "data.repeated-signatory",
                        Wording(
                            id: "penanda tangan \"\(official.id)\" disebut dua kali",
                            en: "signatory \"\(official.id)\" is listed twice"), at: place
                    )
                    .note(Wording(id: "pertama kali di sini", en: "first listed here"), at: first))
                continue
            }
            ids[official.id] = place
            let post = OfficialChecks.post(of: official)
            if let other = posts[post] {
                findings.report(
                    Diagnostic(
                        "data.post-signed-twice",
                        Wording(
                            id:
                                "jabatan \"\(official.office)\" ditandatangani dua orang: \"\(other.id)\" dan \"\(official.id)\"",
                            en:
                                "the office \"\(official.office)\" is signed for by two: \"\(other.id)\" and \"\(official.id)\""
                        ), at: place
                    )
                    .note(Wording(id: "yang pertama di sini", en: "the first one is here"), at: other.place)
                    .fix(Wording(id: "hapus salah satu", en: "remove one of them")))
            } else {
                posts[post] = (official.id, place)
            }
            if official.isVacant, official.name == nil { reportVacant(official, place) }
        }
    }

    private mutating func reportVacant(_ official: Official, _ place: SourceRange?) {
        findings.report(
            Diagnostic(
                "data.vacant-post", .note,
                Wording(
                    id: "jabatan \"\(official.office)\" lowong; bloknya dicetak tanpa nama",
                    en: "the office \"\(official.office)\" is vacant; its block is printed without a name"), at: place
            )
            .note(
                Wording(id: "dinyatakan lowong di sini", en: "declared vacant here"),
                at: official.record["status"]?.range
            )
            .fix(
                Wording(
                    id: "isi nama pelaksana tugasnya dan tulis status Plt.",
                    en: "fill in who acts for it, with the status Plt.")))
    }

    /// Where all units are to sign, each has somebody. Where all but one sign, that one was probably forgotten.
    private mutating func checkAgencies() {
        let signing = Set(signers.compactMap { $0.official.agency?.id }),
            excepted = Set(record.records("kecuali_opd").compactMap { $0.text("id") })
        let expected = root.records("opd").map(Agency.init).filter { !excepted.contains($0.id) }
        let missing = expected.filter { !signing.contains($0.id) }
        guard form.includesAllAgencies else {
            guard expected.count > 3, !missing.isEmpty else { return }
            let ofSecretary = agenciesOfSecretary
            let forgotten = missing.filter { !ofSecretary.contains($0.id) }
            if forgotten.count == 1 { reportForgotten(forgotten[0]) }
            return
        }
        for agency in missing {
            findings.report(
                Diagnostic(
                    "data.agency-without-signer",
                    Wording(
                        id: "OPD \"\(agency.id)\" (\(agency.name)) tidak punya penanda tangan",
                        en: "nobody signs for the unit \"\(agency.id)\" (\(agency.name))"),
                    at: agency.record["id"]?.range
                )
                .note(
                    Wording(id: "semua OPD harus menandatangani", en: "all units are to sign"),
                    at: record["semua_opd"]?.range
                )
                .fix(
                    Wording(
                        id: "tambahkan pejabatnya pada penandatangan, atau OPD-nya pada kecuali_opd",
                        en: "add its official to penandatangan, or the unit to kecuali_opd")))
        }
    }

    /// The units whose head is the secretary of the region: others sign before him.
    private var agenciesOfSecretary: Set<String> {
        Set(
            root.records("pejabat").compactMap { record in
                let official = Official(record)
                guard let id = official.agency?.id, OfficialChecks.protocolRank(of: official) < 3 else { return nil }
                return id
            })
    }

    private mutating func reportForgotten(_ agency: Agency) {
        findings.report(
            Diagnostic(
                "data.agency-without-signer", .note,
                Wording(
                    id: "semua OPD menandatangani selain \"\(agency.id)\" (\(agency.name))",
                    en: "all units sign but \"\(agency.id)\" (\(agency.name))"),
                at: record.entry("penandatangan")?.keyRange
            )
            .fix(
                Wording(
                    id: "tambahkan pejabatnya, atau tulis OPD-nya pada kecuali_opd",
                    en: "add its official, or write the unit into kecuali_opd")))
    }

    /// The head of the region signs before the deputy, the deputy before the secretary, all before the heads of units.
    private mutating func checkOrder() {
        var last: (rank: Int, official: Official, place: SourceRange?)?
        var seen: Set<String> = []
        for group in record.records("penandatangan") where group.text("judul") == nil {
            for node in group.list("pejabat") {
                guard case .record(let record) = node.value, seen.insert(Official(record).id).inserted else { continue }
                let official = Official(record), rank = OfficialChecks.protocolRank(of: official)
                // Whoever is of no unit of the region has a place of their own.
                if rank == 3, official.agency == nil { continue }
                if let last, rank < last.rank {
                    findings.report(
                        Diagnostic(
                            "data.protocol-order", .warning,
                            Wording(
                                id: "\(official.office) menandatangani sesudah \(last.official.office)",
                                en: "\(official.office) signs after \(last.official.office)"), at: node.range
                        )
                        .rule(
                            Wording(
                                id:
                                    "urutan protokol: kepala daerah, wakilnya, sekretaris daerah, kepala perangkat daerah",
                                en: "order of protocol: head of the region, deputy, secretary, heads of units")
                        )
                        .note(Wording(id: "yang lebih rendah di sini", en: "the lower one is here"), at: last.place))
                }
                if rank >= last?.rank ?? 0 { last = (rank, official, node.range) }
            }
        }
    }

    // MARK: Paper

    private mutating func checkStampDuty() {
        guard record.text("meterai") == "elektronik", let profile = root.record("profil"),
            let paper = profile.text("kertas"), paper != "A4"
        else { return }
        findings.report(
            Diagnostic(
                "data.e-stamp-paper", .warning,
                Wording(
                    id: "meterai elektronik pada kertas \(paper)", en: "an electronic duty stamp on \(paper)"),
                at: record["meterai"]?.range
            )
            .rule(
                Wording(
                    id: "portal e-meterai hanya menerima A4 dan menolak F4",
                    en: "portals of e-meterai take A4 only and refuse F4")
            )
            .note(Wording(id: "kertasnya di sini", en: "the paper stands here"), at: profile["kertas"]?.range)
            .fix(Wording(id: "pakai kertas A4, atau tulis meterai: tempel", en: "use A4, or write meterai: tempel")))
    }
}
