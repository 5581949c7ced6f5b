import Diagnostics

/// Turns what `NIP` finds wrong with a number into a finding for the author.
enum NIPCheck {
    private static let rule = Wording(
        id: "NIP: 8 angka tanggal lahir, 6 angka TMT CPNS, 1 jenis kelamin, 3 nomor urut",
        en: "NIP: 8 digits birth date, 6 digits start, 1 sex, 3 serial")

    /// The first thing that is wrong; spaces at any place are let pass, because the number is printed in groups anyway.
    static func problem(in text: String, as kind: NIP.Kind? = nil) -> ValueProblem? {
        let problems = NIP.problems(in: text, as: kind ?? NIPCheck.kind(of: text)).filter { $0 != .grouping }
        guard let first = problems.first(where: isDamage) ?? problems.first else { return nil }
        guard isDamage(first) else { return ValueProblem("data.nip", first.wording, rule: rule) }
        return ValueProblem(
            "data.nip", first.wording, rule: rule,
            fix: Wording(
                id: "tulis ulang 18 angkanya dan jadikan kolom itu Teks",
                en: "write the 18 digits again and make the column Text"))
    }

    private static func isDamage(_ problem: NIPProblem) -> Bool {
        problem == .spreadsheetExponent || problem == .spreadsheetTail
    }

    /// The numbers of contract staff (PPPK) have 21 or more where a month would stand.
    private static func kind(of text: String) -> NIP.Kind {
        let digits = text.utf8.filter { $0 != 32 }.map { Int($0) - 48 }
        return digits.count == 18 && digits[12] * 10 + digits[13] >= 21 ? .contract : .civilServant
    }
}
