import LayoutLanguage

/// The time that a chart shows, in whole years, quarters or months. All months are equally wide, and so are all years.
struct GanttAxis {
    typealias Unit = GanttElement.Unit

    /// A head of one or more columns.
    struct Cell {
        let text: String
        /// In months since the year 0.
        let start: Int
        let end: Int
    }

    let unit: Unit
    /// In months since the year 0; as many where no time is known.
    let start: Int
    let end: Int

    /// - Parameter times: what has to be within, in months since the year 0; nil where no time is known.
    init(_ unit: Unit, from times: ClosedRange<Double>?) {
        self.unit = unit
        let months = Double(unit.months)
        start = times.map { Int(($0.lowerBound / months).rounded(.down)) * unit.months } ?? 0
        end = times.map { Int(($0.upperBound / months).rounded(.up)) * unit.months } ?? 0
    }

    var count: Int { (end - start) / unit.months }

    /// 0 at the beginning of the axis, 1 at its end; what lies beyond is moved there.
    func share(of time: Double) -> Double {
        end > start ? min(1, max(0, (time - Double(start)) / Double(end - start))) : 0
    }

    var years: [Cell] {
        guard end > start else { return [] }
        return (start / 12...(end - 1) / 12).map {
            Cell(text: String($0), start: max(start, $0 * 12), end: min(end, $0 * 12 + 12))
        }
    }

    /// Quarters or months; none where years are the columns.
    var parts: [Cell] {
        guard unit != .year else { return [] }
        return stride(from: start, to: end, by: unit.months).map { month in
            let text = unit == .quarter ? GanttTime.quarters[month % 12 / 3] : GanttAxis.months[month % 12]
            return Cell(text: text, start: month, end: month + unit.months)
        }
    }

    /// 'Agt', not 'Agu', as tables of the administration write it.
    private static let months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]

    /// For how many columns one head may stand, the least first.
    func steps(isYears: Bool) -> [Int] {
        if isYears { return [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }
        return unit == .quarter ? [1, 2] : [1, 2, 3, 6]
    }
}

extension GanttElement.Unit {
    var months: Int {
        switch self {
        case .year: 12
        case .quarter: 3
        case .month: 1
        }
    }
}
