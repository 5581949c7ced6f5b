import PageModel

/// The axis of lying bars: as long as leaves room for the texts behind their ends.
struct BarAxis {
    /// A value, and the width of what stands behind the end of its bar.
    struct Bar {
        let number: Double
        let tail: Length
    }

    /// Length of a bar of the value 1, in units of `Length`.
    let unit: Double
    /// Where bars begin.
    let zero: Length

    /// - Parameter left: where the room of this width begins.
    init(_ bars: [Bar], limit: Double?, left: Length, width: Length) {
        let down =
            [Bar(number: 0, tail: .zero)] + bars.filter { $0.number < 0 }.map { Bar(number: -$0.number, tail: $0.tail) }
        let up = [Bar(number: limit ?? 0, tail: .zero)] + bars.filter { $0.number >= 0 }
        var unit = Double.infinity
        for below in down {
            for above in up where below.number + above.number > 0 {
                unit = min(unit, Double((width - below.tail - above.tail).units) / (below.number + above.number))
            }
        }
        let longest = unit.isFinite ? max(0, unit) : 0
        self.unit = longest
        zero = left + (down.map { Length(units: Int(($0.number * longest).rounded())) + $0.tail }.max() ?? .zero)
    }

    func length(of number: Double) -> Length { Length(units: Int((abs(number) * unit).rounded())) }

    /// What stands behind the bars of a chart.
    /// - Parameter isNamed: the first bar of each series carries its name.
    static func tails(_ chart: BarChart, isNamed: Bool) -> [Bar] {
        let space = chart.texts.em(0.4), slack = Length.pt(0.2)
        return chart.content.series.flatMap { series in
            series.values.enumerated().map { index, value in
                let name =
                    isNamed && index == 0
                    ? series.label.map { chart.texts.text($0, isBold: true).set().size.width + space * 2 } : nil
                return Bar(
                    number: value.number ?? 0,
                    tail: space + chart.texts.text(value.text).set().size.width + (name ?? .zero) + slack)
            }
        }
    }
}
