import Diagnostics

/// What one record of a list lacks and all others have: a cell that was emptied, a key that was lost. The paper prints nothing there, and does
/// not look as if anything were missing.
enum PeerChecks {
    /// Lists whose records are alike. Officials and posts have exceptions by nature, and what was achieved comes in bit by bit.
    private static let collections = [
        "opd", "dimensi", "quick_win", "program", "indikator", "kesiapan", "kesenjangan", "tren", "inovasi",
    ]
    /// What a record has or has not as its matter is.
    private static let free: Set = [
        "quick_win", "opd_pendukung", "rpjmd", "tautan", "foto", "keterangan_foto", "gambar", "fokus_gambar",
        "keterangan_gambar", "kepanjangan", "kendala", "tindak_lanjut", "keunikan", "pengembangan", "alur", "status",
        "tahun_baseline", "desimal", "nama_en",
    ]
    /// One of three or fewer says nothing about what is usual.
    private static let leastOthers = 3

    /// Scores that are drawn beside each other: without one of the two there is no picture.
    private static let pairs = [("kesenjangan", "skor", "skor_harapan"), ("kesiapan", "skor", "harapan")]

    static func findings(on root: DataRecord) -> Findings {
        var findings = Findings()
        for (name, one, other) in pairs { checkPairs(of: root.records(name), one, other, into: &findings) }
        if let plan = root.record("masterplan") { compare(plan.records("kesiapan"), Readiness.shape, into: &findings) }
        for name in collections {
            guard let shape = DataCollection.named(name)?.shape else { continue }
            let rows = root.records(name)
            compare(rows, shape, into: &findings)
            for field in shape.fields {
                // Lists within: all of them together.
                guard case .list(.record(let inner)) = field.type else { continue }
                compare(rows.flatMap { $0.records(field.key) }, inner, into: &findings)
            }
        }
        return findings
    }

    private static func checkPairs(
        of rows: [DataRecord], _ one: String, _ other: String, into findings: inout Findings
    ) {
        let halves = rows.filter { isEmpty($0[one]) != isEmpty($0[other]) }
        // A cell that is empty in a full column is told as such.
        guard let first = halves.first, halves.count > 1 || rows.count <= leastOthers else { return }
        let (lacking, there) = isEmpty(first[one]) ? (one, other) : (other, one)
        findings.report(
            Diagnostic(
                "data.half-of-pair", .note,
                Wording(
                    id:
                        "\(lacking) kosong pada \(halves.count) baris, sedangkan \(there) terisi: keduanya tidak digambar",
                    en: "\(lacking) is empty in \(halves.count) rows, and \(there) is filled in: neither is drawn"),
                at: first[there]?.range
            )
            .fix(Wording(id: "isi keduanya, atau kosongkan keduanya", en: "fill in both, or neither")))
    }

    private static func compare(_ rows: [DataRecord], _ shape: Shape, into findings: inout Findings) {
        guard rows.count > leastOthers else { return }
        for field in shape.fields where !field.isRequired && field.defaultText == nil && !free.contains(field.key) {
            var lacking: DataRecord?
            var isOnlyOne = true
            for row in rows where isEmpty(row[field.key]) {
                isOnlyOne = lacking == nil
                lacking = row
                if !isOnlyOne { break }
            }
            if let lacking, isOnlyOne { findings.report(missing(field, in: lacking, of: rows.count)) }
        }
    }

    private static func isEmpty(_ node: DataNode?) -> Bool {
        switch node?.value {
        case .null?, nil: true
        case .text(let text)?: text.allSatisfy(\.isWhitespace)
        case .list(let items)?: items.isEmpty
        case .markdown(let document)?: document.blocks.isEmpty
        default: false
        }
    }

    private static func missing(_ field: FieldDeclaration, in row: DataRecord, of count: Int) -> Diagnostic {
        let cell = row[field.key]?.range
        let name = ["id", "nama", "program", "bidang"].lazy.compactMap { row[$0]?.range }.first
        return Diagnostic(
            "data.missing-among-others", .note,
            Wording(
                id: "\(field.key) kosong, sedangkan \(count - 1) lainnya mengisinya",
                en: "\(field.key) is empty, and the \(count - 1) others have it"),
            at: cell ?? name ?? row.nodes.lazy.compactMap(\.range).first
        )
        .fix(
            Wording(
                id: "isi \(field.key), atau biarkan bila memang tidak ada",
                en: "fill in \(field.key), or leave it when there is none"))
    }
}
