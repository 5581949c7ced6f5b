import Diagnostics
import Foundation

/// Looks in prose for what the data says as well: counts, figures of indicators, amounts of money. Belongs to one thread; what the data has
/// is collected when the first text needs it.
package final class ProseFigures {
    /// A figure of a text that the data gives.
    package struct Bound {
        /// Bytes of the text.
        package let offsets: Range<Int>
        package let places: [SourceRange]
    }

    /// Prices and fees are no budgets.
    private static let least: Decimal = 1_000_000

    private let root: DataRecord
    private lazy var counts = ProseFigureChecks(root)
    private lazy var amounts = KnownAmounts(root)

    package init(_ root: DataRecord) {
        self.root = root
    }

    func all(in text: String) -> [ProseFigure] {
        var found = counts.figures(in: text)
        guard text.utf8.contains(UInt8(ascii: "R")) else { return found }
        for amount in ProseAmount.all(in: text) where amount.value >= ProseFigures.least {
            // A project without amounts has nothing to compare with.
            guard !amounts.isEmpty else { continue }
            if amounts.has(amount) {
                found.append(ProseFigure(amount.offsets) { [self] in places(of: amount) })
            } else if let nearest = amounts.nearest(to: amount.value) {
                let written = String(decoding: Array(text.utf8)[amount.offsets], as: UTF8.self)
                let known = amounts
                found.append(
                    ProseFigure(amount.offsets) {
                        ProseFigures.finding(written, nearest, from: known.rows(of: nearest), at: $0)
                    })
            }
        }
        return found
    }

    private func places(of amount: ProseAmount) -> [SourceRange] {
        amounts.amount(saidBy: amount).map { amounts.places(of: $0) } ?? []
    }

    /// Those that are right and stand somewhere, in their order, none over another.
    package func bound(in text: String) -> [Bound] {
        guard text.utf8.count > 2 else { return [] }
        var bound: [Bound] = []
        for figure in all(in: text).sorted(by: { $0.offsets.lowerBound < $1.offsets.lowerBound }) {
            let places = figure.places
            guard !places.isEmpty, figure.offsets.lowerBound >= bound.last?.offsets.upperBound ?? 0 else { continue }
            bound.append(Bound(offsets: figure.offsets, places: places))
        }
        return bound
    }

    private static func finding(
        _ written: String, _ nearest: KnownAmounts.Amount, from origins: [SourceRange], at place: SourceRange
    ) -> Diagnostic {
        let value = Rupiah.text(nearest.value)
        let finding = Diagnostic(
            "data.unknown-amount", .note,
            Wording(
                id: "\(written) bukan nilai dan bukan jumlah pada data; yang terdekat \(value) (\(nearest.name))",
                en: "\(written) is no value and no sum of the data; the nearest is \(value) (\(nearest.name))"),
            at: place
        )
        .fix(
            Wording(
                id: "periksa angkanya, atau tulis {{ … | rupiah }} supaya selalu sama dengan data",
                en: "check it, or write {{ … | rupiah }} so that it is always that of the data"))
        if let own = nearest.place {
            return finding.note(Wording(id: "nilai itu di sini", en: "that value is here"), at: own)
        }
        guard let first = origins.first else { return finding }
        let count = origins.count
        return finding.note(
            Wording(
                id: "jumlah itu dari \(count) nilai; yang pertama di sini",
                en: "that sum is of \(count) values; the first is here"), at: first)
    }
}
