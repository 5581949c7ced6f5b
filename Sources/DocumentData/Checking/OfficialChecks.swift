import Diagnostics

/// Compares the officials with each other: posts, names, numbers.
struct OfficialChecks {
    private let officials: [Official]
    private var findings = Findings()

    static func run(on root: DataRecord, into findings: inout Findings) {
        var checks = OfficialChecks(officials: root.records("pejabat").map(Official.init))
        checks.checkPosts()
        checks.checkNames()
        checks.checkNumbers()
        for official in checks.officials {
            checks.checkAlone(official)
            checks.findings.report(contentsOf: OfficialCells.findings(on: official))
        }
        findings.report(contentsOf: checks.findings)
    }

    private init(officials: [Official]) {
        self.officials = officials
    }

    // MARK: Posts

    /// The office without 'Plt.' and its like, letter case and doubled spaces.
    static func post(of official: Official) -> String { OfficeTitle(parsing: official.office).name.lowercased() }

    /// 0 for the head of the region, 1 for the deputy, 2 for the secretary, 3 for all others.
    static func protocolRank(of official: Official) -> Int {
        let post = post(of: official)
        if ["wakil bupati", "wakil wali kota", "wakil walikota"].contains(where: post.hasPrefix) { return 1 }
        if ["bupati", "wali kota", "walikota"].contains(where: post.hasPrefix) { return 0 }
        return post.hasPrefix("sekretaris daerah") ? 2 : 3
    }

    private mutating func checkPosts() {
        var first: [String: Official] = [:]
        for official in officials {
            let post = OfficialChecks.post(of: official)
            guard let other = first[post] else {
                first[post] = official
                continue
            }
            // An acting official beside the incumbent is a question for the form that both would sign.
            guard other.standing == official.standing else { continue }
            findings.report(
                Diagnostic(
                    "data.post-twice", .warning,
                    Wording(
                        id: "jabatan \"\(official.office)\" disebut dua kali",
                        en: "the office \"\(official.office)\" is listed twice"),
                    at: official.record["jabatan"]?.range
                )
                .note(Wording(id: "pertama kali di sini", en: "first listed here"), at: other.record["jabatan"]?.range)
                .fix(
                    Wording(
                        id: "hapus salah satu, atau beri status Plt., Plh., atau lowong",
                        en: "remove one, or give a status Plt., Plh. or lowong")))
        }
    }

    // MARK: Names

    private mutating func checkNames() {
        let named = officials.compactMap { official in
            official.name.map { (official: official, name: SpelledName($0)) }
        }
        for (index, current) in named.enumerated() {
            for other in named[..<index] {
                if current.name == other.name {
                    checkTwoPosts(current.official, other.official)
                } else if current.name.isSpelling(of: other.name),
                    !OfficialChecks.areTwoPersons(current.official, other.official)
                {
                    reportSpelling(current.official, other.official)
                }
            }
        }
    }

    private mutating func reportSpelling(_ official: Official, _ other: Official) {
        findings.report(
            Diagnostic(
                "data.name-spelled-two-ways", .warning,
                Wording(
                    id: "nama \"\(official.name ?? "")\" mirip dengan \"\(other.name ?? "")\"",
                    en: "the name \"\(official.name ?? "")\" resembles \"\(other.name ?? "")\""),
                at: official.record["nama"]?.range
            )
            .note(
                Wording(id: "ejaan yang lain di sini", en: "the other spelling is here"),
                at: other.record["nama"]?.range
            )
            .fix(
                Wording(
                    id: "bila orangnya sama, tulis namanya dengan ejaan yang sama",
                    en: "if it is one person, spell the name the same way")))
    }

    /// Whether their numbers tell them apart: two people may have one name.
    private static func areTwoPersons(_ official: Official, _ other: Official) -> Bool {
        guard let number = official.number, let otherNumber = other.number else { return false }
        return number != otherNumber
    }

    /// One person in two posts is acting in one of them.
    private mutating func checkTwoPosts(_ official: Official, _ other: Official) {
        guard official.standing == nil, other.standing == nil, !OfficialChecks.areTwoPersons(official, other) else {
            return
        }
        findings.report(
            Diagnostic(
                "data.one-person-two-posts", .warning,
                Wording(
                    id: "\"\(official.name ?? "")\" memegang dua jabatan tanpa status Plt. atau Plh.",
                    en: "\"\(official.name ?? "")\" holds two offices, in neither as acting official"),
                at: official.record["nama"]?.range
            )
            .note(
                Wording(id: "jabatan yang lain di sini", en: "the other office is here"),
                at: other.record["jabatan"]?.range
            )
            .fix(Wording(id: "isi kolom status pada jabatan rangkapnya", en: "fill in the status of the second office"))
        )
    }

    // MARK: Numbers

    private mutating func checkNumbers() {
        var first: [String: Official] = [:]
        for official in officials {
            guard let number = official.nip ?? official.contractNumber else { continue }
            let place = official.record[official.nip == nil ? "ni_pppk" : "nip"]?.range
            guard let other = first[number] else {
                first[number] = official
                continue
            }
            guard let name = official.name, let otherName = other.name else { continue }
            let spelled = SpelledName(name), otherSpelled = SpelledName(otherName)
            guard spelled != otherSpelled, !spelled.isSpelling(of: otherSpelled) else { continue }
            findings.report(
                Diagnostic(
                    "data.number-twice",
                    Wording(
                        id: "NIP ini juga milik \"\(otherName)\"", en: "this number is also that of \"\(otherName)\""),
                    at: place
                )
                .note(Wording(id: "di sini", en: "here"), at: other.record["nip"]?.range)
                .fix(Wording(id: "periksa NIP keduanya", en: "check both numbers")))
        }
    }

    // MARK: One official

    private mutating func checkAlone(_ official: Official) {
        checkPrefix(official)
        checkTitles(official)
        checkDoubts(official)
        let given = ["nip", "ni_pppk", "nrp"].filter { official.record.text($0) != nil }
        if given.count > 1 {
            warn(
                "data.two-numbers", official, given[1],
                Wording(
                    id: "lebih dari satu nomor induk: \(given.joined(separator: ", "))",
                    en: "more than one number: \(given.joined(separator: ", "))"),
                fix: Wording(id: "isi satu saja", en: "give one only"))
        }
        if OfficialChecks.protocolRank(of: official) < 2, official.standing == nil, let key = given.first {
            warn(
                "data.elected-with-number", official, key,
                Wording(
                    id: "\(official.office) dipilih, tidak memakai NIP",
                    en: "\(official.office) is elected and has no number"),
                fix: Wording(id: "kosongkan kolom \(key)", en: "leave \(key) empty"))
        }
        if official.nip != nil,
            ["komandan kodim", "dandim", "kapolres", "kepala kepolisian"].contains(
                where: OfficialChecks.post(of: official).hasPrefix)
        {
            warn(
                "data.nip-of-soldier", official, "nip",
                Wording(id: "anggota TNI dan Polri memakai NRP, bukan NIP", en: "soldiers and policemen have an NRP"),
                fix: Wording(id: "pindahkan ke kolom nrp", en: "move it to nrp"))
        }
        if official.isVacant, official.name != nil {
            warn(
                "data.vacant-with-name", official, "status",
                Wording(id: "jabatan lowong, tetapi ada namanya", en: "a vacant post with a name"),
                fix: Wording(
                    id: "kosongkan namanya, atau tulis status Plt.", en: "drop the name, or write the status Plt."))
        }
        if let nrp = official.nrp,
            !nrp.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter || $0 == "/" || $0 == " ") })
        {
            warn(
                "data.nrp", official, "nrp",
                Wording(
                    id: "NRP berisi angka, huruf, dan garis miring saja",
                    en: "an NRP has digits, letters and slashes only"),
                fix: Wording(id: "tulis tanpa tanda lain", en: "write it without other signs"))
        }
    }

    /// 'Plt. Kepala Dinas' in the office would be printed as 'PLT. KEPALA DINAS'.
    private mutating func checkPrefix(_ official: Official) {
        guard let prefix = OfficeTitle(parsing: official.office).prefix else { return }
        let column = prefix == .onBehalf || prefix == .forSuperior ? "atas_nama" : "status"
        warn(
            "data.prefix-in-office", official, "jabatan",
            Wording(
                id: "\"\(prefix.rawValue)\" tertulis pada jabatan", en: "\"\(prefix.rawValue)\" is part of the office"),
            fix: Wording(id: "pindahkan ke kolom \(column)", en: "move it to \(column)"))
    }

    /// Titles among the name are set right; those of the columns beside them would come twice or in a wrong order.
    private mutating func checkTitles(_ official: Official) {
        guard let name = official.name,
            official.record.text("gelar_depan") != nil || official.record.text("gelar_belakang") != nil
        else { return }
        let reading = PersonNameReading(parsing: name)
        if !reading.name.leadingTitles.isEmpty || !reading.name.trailingTitles.isEmpty {
            let titles = (reading.name.leadingTitles + reading.name.trailingTitles).joined(separator: ", ")
            warn(
                "data.titles-in-name", official, "nama",
                Wording(id: "gelar \(titles) tertulis pada nama", en: "titles \(titles) are part of the name"),
                fix: Wording(
                    id: "pindahkan ke gelar_depan atau gelar_belakang", en: "move them to gelar_depan or gelar_belakang"
                ))
        }
    }

    /// 'DR.' is a doctor or a physician, 'Nama Ssi' has a title or two names: only people can tell.
    private mutating func checkDoubts(_ official: Official) {
        let titles = (official.record.text("gelar_depan") ?? "").split { $0.isWhitespace || $0 == "," }
        for doubt in titles.compactMap({ PersonNameReading.doubt(about: String($0)) }) {
            reportDoubt(doubt, official, "gelar_depan")
        }
        guard let name = official.name else { return }
        for doubt in PersonNameReading(parsing: name).doubts { reportDoubt(doubt, official, "nama") }
    }

    private mutating func reportDoubt(_ doubt: PersonNameReading.Suggestion, _ official: Official, _ key: String) {
        let right = doubt.standard.map { "\"\($0)\"" }
        warn(
            "data.unclear-title", official, key,
            doubt.standard.count > 1
                ? Wording(
                    id: "\"\(doubt.written)\" dapat berarti gelar \(right.joined(separator: " atau "))",
                    en: "\"\(doubt.written)\" may be the title \(right.joined(separator: " or "))")
                : Wording(
                    id: "\"\(doubt.written)\" pada nama mungkin memuat gelar; dicetak sebagai nama",
                    en: "\"\(doubt.written)\" in the name may hold a title; it prints as a name"),
            fix: Wording(
                id: "bila gelar, tulis \(right.joined(separator: " atau "))",
                en: "if it is a title, write \(right.joined(separator: " or "))"))
    }

    private mutating func warn(_ id: String, _ official: Official, _ key: String, _ message: Wording, fix: Wording) {
        findings.report(Diagnostic(id, .warning, message, at: official.record[key]?.range).fix(fix))
    }
}
