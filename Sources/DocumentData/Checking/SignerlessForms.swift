import Diagnostics

/// Papers that are to be signed and that nobody signs: they print without a block, and look finished.
enum SignerlessForms {
    static func run(on root: DataRecord, into findings: inout Findings) {
        for name in OfficialForm.collectionNames + Decree.collectionNames + ["peraturan", "peraturan_perubahan"] {
            guard let form = root.record(name), let entry = form.entry("penandatangan") else { continue }
            check(form, entry, into: &findings)
        }
        // A report need not be signed; its day is printed with those who sign.
        guard let report = root.record("pemantauan"), !hasSigners(report), report.entry("tanggal") != nil,
            report["tanggal"]?.value.isNull == false
        else { return }
        findings.report(
            Diagnostic(
                "data.nobody-signs", .warning,
                Wording(
                    id: "tidak ada yang menandatangani laporan ini: tanggalnya tidak dicetak",
                    en: "nobody signs this report: its date is not printed"),
                at: report.entry("penandatangan")?.keyRange ?? report["tanggal"]?.range
            )
            .fix(
                Wording(
                    id: "tulis penandatangan:, atau hapus tanggalnya", en: "write penandatangan:, or delete the date")))
    }

    private static func check(_ form: DataRecord, _ entry: DataRecord.Entry, into findings: inout Findings) {
        guard hasSigners(form) else {
            findings.report(
                Diagnostic(
                    "data.nobody-signs", .error,
                    Wording(
                        id: "tidak ada yang menandatangani naskah ini", en: "nobody signs this form"),
                    at: entry.keyRange ?? entry.node.range
                )
                .fix(
                    Wording(
                        id: "tulis id pejabatnya di bawah pejabat:", en: "write the ids of the officials below pejabat:"
                    )))
            return
        }
        for group in form.records("penandatangan") where group.list("pejabat").isEmpty {
            findings.report(
                Diagnostic(
                    "data.nobody-signs", .warning,
                    Wording(
                        id: "kelompok \"\(group.text("kelompok") ?? "")\" ini tanpa penanda tangan",
                        en: "the group \"\(group.text("kelompok") ?? "")\" has no signatory"),
                    at: group.entry("pejabat")?.keyRange ?? group["kelompok"]?.range
                )
                .fix(
                    Wording(
                        id: "tulis id pejabatnya, atau hapus kelompoknya",
                        en: "write the ids of its officials, or delete the group")))
        }
    }

    private static func hasSigners(_ form: DataRecord) -> Bool {
        form.records("penandatangan").contains { !$0.list("pejabat").isEmpty }
    }
}
