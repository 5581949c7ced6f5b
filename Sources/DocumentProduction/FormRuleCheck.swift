import Diagnostics
import DocumentData
import DocumentLayout
import LayoutLanguage
import PageModel

/// Compares a laid-out letter with the rules of its profile. A deviation is a finding that names the clause.
struct FormRuleCheck {
    let facts: FormFacts
    let profile: FormProfile
    /// Families by the names that official templates use, in small letters.
    let families: [String: String]
    /// Half a millimetre: what nobody can measure on paper.
    private static let slack = 0.5

    func findings(for document: LoadedProject.Document) -> Findings {
        var findings = Findings()
        guard let kind = document.kind else { return findings }
        for rule in profile.rules where rule.applies(to: kind) {
            guard let subject = rule.subject, let fault = fault(of: rule, subject) else { continue }
            let key = subject.profileKey(of: kind)
            let place = profile.record[key].flatMap {
                $0.range?.file.path == Project.fileName ? $0.range : nil
            }
            findings.report(
                Diagnostic(
                    "form.\(subject.findingName)", rule.isStrict ? .error : .warning,
                    Wording(
                        id: "\(document.key): \(fault.indonesian)", en: "\(document.key): \(fault.english)"),
                    at: place ?? document.layoutRange
                )
                .rule(Wording(verbatim: rule.clause))
                .note(Wording(id: "aturannya di sini", en: "the rule stands here"), at: rule.place)
                .fix(
                    Wording(
                        id: "sesuaikan profil.\(key), atau ganti aturannya bila daerah mengatur lain",
                        en: "change profil.\(key), or the rule where the regency has another")))
        }
        return findings
    }

    private func fault(of rule: FormRule, _ subject: FormRule.Subject) -> Wording? {
        switch subject {
        case .paper: paperFault(rule)
        case .font: fontFault(rule)
        case .fontSize:
            measureFault(
                rule, facts.text.fontSize.points * 25.4 / 72, shown: text(facts.text.fontSize.points) + " pt",
                Wording(id: "ukuran huruf", en: "font size"), slack: 0.01)
        case .lineHeight:
            measureFault(
                rule, facts.lineHeight, shown: text(facts.lineHeight), Wording(id: "jarak baris", en: "line height"),
                slack: 0.01)
        case .top: marginFault(rule, \.top, Wording(id: "margin atas", en: "upper margin"))
        case .right: marginFault(rule, \.right, Wording(id: "margin kanan", en: "right margin"))
        case .bottom: marginFault(rule, \.bottom, Wording(id: "margin bawah", en: "lower margin"))
        case .left: marginFault(rule, \.left, Wording(id: "margin kiri", en: "left margin"))
        }
    }

    private func paperFault(_ rule: FormRule) -> Wording? {
        let sizes = rule.values.map { PaperName(rawValue: $0)?.size }
        let wrong = facts.sheets.first { sheet in !sizes.contains { $0.map { isSame($0, sheet.size) } ?? false } }
        guard let wrong, !rule.values.isEmpty else { return nil }
        let shown =
            PaperName(of: wrong.size)?.rawValue
            ?? "\(text(millimetres(wrong.size.width))) × \(text(millimetres(wrong.size.height))) mm"
        let wanted = rule.values.joined(separator: ", ")
        return Wording(id: "kertas \(shown), seharusnya \(wanted)", en: "paper \(shown) instead of \(wanted)")
    }

    private func isSame(_ a: Size, _ b: Size) -> Bool {
        abs(millimetres(a.width) - millimetres(b.width)) < 1 && abs(millimetres(a.height) - millimetres(b.height)) < 1
    }

    private func fontFault(_ rule: FormRule) -> Wording? {
        let family = facts.text.fontFamilies.first ?? ""
        func real(_ name: String) -> String {
            (families[name.lowercased()] ?? name).lowercased()
        }
        guard !rule.values.isEmpty, !rule.values.contains(where: { real($0) == real(family) }) else { return nil }
        let wanted = rule.values.joined(separator: ", ")
        return Wording(id: "huruf \(family), seharusnya \(wanted)", en: "font \(family) instead of \(wanted)")
    }

    private func marginFault(_ rule: FormRule, _ edge: KeyPath<Edges<Length>, Length>, _ name: Wording) -> Wording? {
        facts.sheets.lazy.compactMap { sheet in
            let length = millimetres(sheet.margin[keyPath: edge])
            return measureFault(rule, length, shown: "\(text(length)) mm", name, slack: FormRuleCheck.slack)
        }.first
    }

    private func measureFault(
        _ rule: FormRule, _ value: Double, shown: String, _ name: Wording, slack: Double
    ) -> Wording? {
        if let least = rule.least, let bound = FormRule.measure(least), value < bound - slack {
            return Wording(
                id: "\(name.indonesian) \(shown), paling sedikit \(least)",
                en: "\(name.english) \(shown), at least \(least)")
        }
        if let greatest = rule.greatest, let bound = FormRule.measure(greatest), value > bound + slack {
            return Wording(
                id: "\(name.indonesian) \(shown), paling banyak \(greatest)",
                en: "\(name.english) \(shown), at most \(greatest)")
        }
        let allowed = rule.values.compactMap(FormRule.measure)
        guard !allowed.isEmpty, !allowed.contains(where: { abs($0 - value) <= slack }) else { return nil }
        let wanted = rule.values.joined(separator: ", ")
        return Wording(
            id: "\(name.indonesian) \(shown), seharusnya \(wanted)", en: "\(name.english) \(shown) instead of \(wanted)"
        )
    }

    private func millimetres(_ length: Length) -> Double { length.points * 25.4 / 72 }

    /// At most one decimal, with a comma.
    private func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(abs(tenths % 10))"
    }
}

extension FormRule.Subject {
    /// Decrees and regulations have a font of their own.
    fileprivate func profileKey(of kind: String) -> String {
        guard self == .font else { return rawValue }
        return ["pengaturan", "penetapan"].contains(kind) ? "font_hukum" : "font_korespondensi"
    }

    fileprivate var findingName: String {
        switch self {
        case .paper: "paper"
        case .font: "font"
        case .fontSize: "font-size"
        case .lineHeight: "line-height"
        case .top, .right, .bottom, .left: "margin"
        }
    }
}
