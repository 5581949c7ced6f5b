import TestGenerators

/// One kind of difference between planning documents, and the rule that has to tell it.
enum PlantedDifference: String, CaseIterable {
    case missing, extra, name, code, moved, indicatorName, indicatorGone, indicatorReplaced, unit, definition
    case decimals, ratio, typing, revised, noTarget, budget, noBudget, countedTwice, sum, noUnit, noSource, direction
    case baseline, baselineYear, noBaseline

    var rule: String {
        switch self {
        case .missing, .extra: "agreement.missing-program"
        case .name: "agreement.name"
        case .code: "agreement.code"
        case .moved: "agreement.agency"
        case .indicatorName: "agreement.indicator"
        case .indicatorGone, .indicatorReplaced: "agreement.missing-indicator"
        case .unit: "agreement.unit"
        case .definition: "agreement.definition"
        case .decimals: "agreement.target-decimals"
        case .ratio: "agreement.target-ratio"
        case .typing: "agreement.target-typing"
        case .revised: "agreement.target"
        case .noTarget: "agreement.no-target"
        case .budget, .noBudget: "agreement.budget"
        case .countedTwice: "agreement.counted-twice"
        case .sum: "agreement.sum"
        case .noUnit: "agreement.no-unit"
        case .noSource: "agreement.no-source"
        case .direction: "agreement.direction"
        case .baseline, .baselineYear: "agreement.baseline"
        case .noBaseline: "agreement.no-baseline"
        }
    }

    /// Documents in which it may begin.
    var documents: ClosedRange<Int> {
        switch self {
        case .missing, .extra, .name, .code, .moved, .indicatorName, .indicatorGone, .indicatorReplaced, .unit,
            .definition:
            1...4
        case .decimals, .ratio, .typing, .revised, .noTarget, .budget, .noBudget: 2...4
        case .countedTwice, .sum, .direction: 0...1
        case .noUnit, .noSource: 0...4
        case .baseline, .baselineYear, .noBaseline: 1...1
        }
    }

    /// Whether it is between the document and the one before, and not within.
    var isBetween: Bool { ![.countedTwice, .sum, .noUnit, .noSource, .direction].contains(self) }

    func plant(_ id: Int, in document: Int, of regency: inout MadeRegency) {
        let offices = regency.offices
        switch self {
        case .missing: regency.drop(id, in: document...4)
        case .extra: regency.drop(id, in: 0..<document)
        case .countedTwice: regency.change(id, from: document, alone: true) { $0.isRepeated = true }
        case .sum: regency.change(id, from: document, alone: true) { $0.total = "12345" }
        case .noUnit: regency.change(id, from: document, alone: true) { $0.indicators[1].unit = "" }
        case .noSource: regency.change(id, from: document, alone: true) { $0.source = "" }
        case .direction: regency.change(id, from: document, alone: true) { $0.indicators[0].direction = "turun" }
        case .moved:
            regency.change(id, from: document) { programme in
                programme.office = (programme.office + 1) % offices
                programme.officeName = "Dinas Urusan \(programme.office)"
                programme.officeCode = MadeRegency.officeCode(programme.office)
            }
        default: regency.change(id, from: document, change)
        }
    }

    private func change(_ programme: inout MadeRegency.Programme) {
        switch self {
        case .name: programme.name = programme.name.replacing("Pengelolaan", with: "Pengendalian")
        case .code: programme.code = "9" + programme.code.dropFirst()
        case .indicatorName: programme.indicators[0].name += "ku"
        case .indicatorGone: programme.indicators.removeLast()
        case .indicatorReplaced: programme.indicators[0].name = "Nilai survei zyxel"
        case .unit: programme.indicators[0].unit = "orang"
        case .definition: programme.indicators[0].definition += " tahunan"
        case .decimals: programme.indicators[0].targets[1] = String(programme.indicators[0].targets[1].prefix(2))
        case .ratio:
            programme.indicators[0].targets[1] = "0," + programme.indicators[0].targets[1].replacing(",", with: "")
        case .typing: programme.indicators[0].targets[1] = swapped(programme.indicators[0].targets[1])
        case .revised: programme.indicators[0].targets[1] = "99,5"
        case .noTarget: programme.indicators[0].targets[1] = ""
        case .baseline: programme.indicators[0].baseline = "7,3"
        case .baselineYear: programme.indicators[0].baselineYear = "2023"
        case .noBaseline: programme.indicators[0].baseline = "–"
        case .budget: programme.amounts[1] = "77777"
        case .noBudget: programme.amounts[1] = ""
        default: break
        }
    }

    /// Two neighbouring digits that differ have changed places.
    private func swapped(_ text: String) -> String {
        var letters = Array(text)
        let digits = letters.indices.filter { letters[$0] != "," }
        for (one, other) in zip(digits, digits.dropFirst()) where letters[one] != letters[other] {
            letters.swapAt(one, other)
            return String(letters)
        }
        return text
    }
}

/// What offices write differently and mean the same.
enum HarmlessVariant: CaseIterable {
    case noPoints, pointAtEnd, capitals, noWordProgramme, spaces, abbreviation, officeId, zeros, sign, percent, rupiah
    case indicatorCase, ampersand, baselineZeros, noBaselineYear

    func plant(_ id: Int, in document: Int, of regency: inout MadeRegency) {
        regency.change(id, from: document, alone: true) { programme in
            switch self {
            case .noPoints: programme.code = programme.code.replacing(".", with: "")
            case .pointAtEnd: programme.code += "."
            case .capitals: programme.name = programme.name.uppercased()
            case .noWordProgramme: programme.name = programme.name.replacing("Program ", with: "")
            case .spaces: programme.name = programme.name.replacing(" ", with: "  ")
            case .abbreviation: programme.officeName = "DU\(programme.office)"
            case .officeId: programme.officeName = "opd\(programme.office)"
            case .zeros: programme.indicators[0].targets[1] += "0"
            case .baselineZeros: programme.indicators[0].baseline += "0%"
            case .noBaselineYear: programme.indicators[0].baselineYear = ""
            case .sign: programme.indicators[0].targets[1] += "%"
            case .percent: programme.indicators[0].unit = "%"
            case .rupiah: programme.amounts[1] = "Rp" + programme.amounts[1] + ",00"
            case .indicatorCase: programme.indicators[0].name = programme.indicators[0].name.lowercased()
            case .ampersand: programme.indicators[0].name = programme.indicators[0].name.replacing(" ", with: " dan ")
            }
        }
    }
}
