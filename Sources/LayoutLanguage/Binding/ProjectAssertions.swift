import Diagnostics
import DocumentData
import XMLReading

/// What a project says that has to hold of its data (`pemeriksaan`), in the language's expressions.
public enum ProjectAssertions {
    /// - Parameter root: of the project, with `pemeriksaan` as it was written: records of `uji` and `pesan`.
    public static func findings(on root: DataRecord, _ checks: [DataRecord]) -> Findings {
        var findings = Findings()
        for check in checks {
            guard let range = check["uji"]?.range, let text = check.text("uji"), let place = inner(range, text) else {
                if let range = check["uji"]?.range { findings.report(unreadable(range)) }
                continue
            }
            var told = Findings()
            let parser = TemplateParser(filters: .standard)
            let parsed = parser.expression(XMLText(.cdata, at: place), into: &told)
            findings.report(contentsOf: told)
            guard let expression = parsed else { continue }
            var evaluator = Evaluator(root: root, filters: .standard, budget: BindingLimits().steps)
            do throws(ExpressionFault) {
                guard try !evaluator.holds(expression, in: nil) else { continue }
            } catch {
                findings.report(error.diagnostic)
                continue
            }
            var assertion = FailedAssertion(expression, check.text("pesan") ?? "", "data.assert")
            assertion.addSides(&evaluator, in: nil)
            findings.report(assertion.diagnostic)
        }
        return findings
    }

    /// Without the quotation marks of YAML; nil where these hold more than the text itself.
    private static func inner(_ range: SourceRange, _ text: String) -> SourceRange? {
        if range.text == text { return range }
        guard range.upper - range.lower >= 2 else { return nil }
        let inner = SourceRange(range.file, range.lower + 1, range.upper - 1)
        return inner.text == text ? inner : nil
    }

    private static func unreadable(_ range: SourceRange) -> Diagnostic {
        Diagnostic(
            "data.assert-place", .error,
            Wording(
                id: "syarat ini tidak dapat dibaca dari tempatnya", en: "the condition cannot be read where it stands"),
            at: range
        ).fix(
            Wording(
                id: "tulis tanpa tanda kutip, atau dengan tanda kutip yang lain dari yang di dalamnya",
                en: "write it without quotation marks, or with others than those within"))
    }
}
