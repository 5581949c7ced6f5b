import Diagnostics

/// Compares the targets of an indicator with each other: one that runs against the direction of the others is noted.
enum TargetChecks {
    private struct Value {
        let measure: TargetMeasure
        let node: DataNode
    }

    static func run(on root: DataRecord, into findings: inout Findings) {
        for program in root.records("program") {
            var texts: [String: SourceRange?] = [:]
            let indicators = program.records("daftar_indikator")
            for indicator in indicators {
                check(indicator, into: &findings)
                checkDates(indicator, into: &findings)
                // A single indicator cannot repeat another one.
                guard indicators.count > 1, let text = indicator.text("indikator") else { continue }
                let key = ShortName.key(text)
                if let first = texts[key] {
                    findings.report(repeated(indicator, text, first: first))
                } else {
                    texts[key] = indicator["indikator"]?.range
                }
            }
        }
    }

    private static func check(_ indicator: DataRecord, into findings: inout Findings) {
        let nodes = [indicator["baseline"]] + indicator.records("target").map { $0["nilai"] }
        let values = nodes.compactMap { node in
            node.flatMap { node in TargetMeasure(node.value).map { Value(measure: $0, node: node) } }
        }
        let steps = zip(values, values.dropFirst()).compactMap { before, after in
            after.measure.compared(with: before.measure).map { (before: before, after: after, sign: $0) }
        }
        guard let (direction, isStated) = direction(of: indicator, steps.map(\.sign)) else { return }
        for step in steps where direction == 0 ? step.sign != 0 : step.sign == -direction {
            findings.report(against(direction, step.before.node, step.after.node, isStated))
        }
    }

    private static func checkDates(_ indicator: DataRecord, into findings: inout Findings) {
        let nodes = [indicator["baseline"]] + indicator.records("target").map { $0["nilai"] }
        let dates = nodes.compactMap { $0 }.filter { MachineDate.isDate($0.value) }
        guard !dates.isEmpty, !MachineDate.measures(indicator) else { return }
        for date in dates { findings.report(MachineDate.finding(date)) }
    }

    /// 1 for rising, -1 for falling, 0 for staying. Where nobody states it, it is what all steps but one say, of three at least.
    private static func direction(of indicator: DataRecord, _ signs: [Int]) -> (Int, isStated: Bool)? {
        switch indicator.text("arah") {
        case "naik": return (1, true)
        case "turun": return (-1, true)
        case "tetap": return (0, true)
        default: break
        }
        for sign in [1, -1] where signs.filter({ $0 == sign }).count >= 3 && signs.filter({ $0 == -sign }).count == 1 {
            return (sign, false)
        }
        return nil
    }

    private static func against(
        _ direction: Int, _ before: DataNode, _ after: DataNode, _ isStated: Bool
    ) -> Diagnostic {
        let id = direction == 0 ? "berubah" : direction > 0 ? "turun" : "naik"
        let en = direction == 0 ? "changes" : direction > 0 ? "falls" : "rises"
        let way = direction == 0 ? "tetap" : direction > 0 ? "naik" : "turun"
        return Diagnostic(
            "data.target-against-direction", .note,
            Wording(
                id: "target ini \(id) dari tahun sebelumnya, sedangkan indikatornya "
                    + (isStated ? "berarah \(way)" : "selebihnya \(way)"),
                en: "this target \(en), while the indicator "
                    + (isStated ? "is said to go the other way" : "goes the other way in all other years")),
            at: after.range
        )
        .note(Wording(id: "nilai sebelumnya di sini", en: "the value before is here"), at: before.range)
        .fix(
            Wording(
                id: "periksa kedua nilainya, atau isi arah: naik, turun, tetap",
                en: "check both values, or fill in arah: naik, turun, tetap"))
    }

    private static func repeated(_ indicator: DataRecord, _ text: String, first: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.repeated-indicator", .warning,
            Wording(
                id: "indikator \"\(text)\" ditulis dua kali untuk program ini",
                en: "the programme has the indicator \"\(text)\" twice"), at: indicator["indikator"]?.range
        )
        .note(Wording(id: "pertama kali di sini", en: "first here"), at: first)
        .fix(Wording(id: "hapus salah satu", en: "delete one of them"))
    }
}
