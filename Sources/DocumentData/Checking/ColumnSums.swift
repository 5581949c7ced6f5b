import Foundation

/// Sums of columns, of all rows and of those that have a mark in common.
///
/// Marks of a single row, such as its id and its name, are most of all marks and part nothing: sums are made of the others when all rows
/// have been met, so that a plan of thousands of programmes costs some sums for each row and not one for each of its words.
struct ColumnSums {
    struct Column {
        let key: String
        let total: ExactSum
        /// By the marks, in their order.
        let parts: [(mark: String, sum: ExactSum)]
    }

    /// A text that gets the next number when it is met for the first time.
    private struct Numbering {
        private(set) var texts: [String] = []
        private var numbers: [String: Int] = [:]

        mutating func number(of text: String) -> Int {
            if let known = numbers[text] { return known }
            numbers[text] = texts.count
            texts.append(text)
            return texts.count - 1
        }
    }

    private struct Row {
        let values: [(column: Int, value: ExactSum)]
        let marks: [Int]
    }

    private var rows: [Row] = []
    private var columns = Numbering(), marks = Numbering()
    /// How many rows have a mark, by its number.
    private var rowCounts: [Int] = []

    mutating func add(_ values: [(key: String, value: ExactSum)], _ texts: [String]) {
        var numbers: [Int] = []
        for text in texts {
            let number = marks.number(of: text)
            if number == rowCounts.count { rowCounts.append(0) }
            rowCounts[number] += 1
            numbers.append(number)
        }
        rows.append(
            Row(values: values.map { (columns.number(of: $0.key), $0.value) }, marks: numbers))
    }

    /// All columns by their keys.
    /// - Parameter ofSingles: also the sums of marks that one row alone has.
    func columns(ofSingles: Bool) -> [Column] {
        var totals = [ExactSum](repeating: ExactSum(), count: columns.texts.count)
        // By column and mark; nil where no row of the mark has the column.
        var parts = [[ExactSum?]](repeating: [], count: columns.texts.count)
        let kept = marks.texts.indices.filter { ofSingles || rowCounts[$0] > 1 }
            .sorted { marks.texts[$0] < marks.texts[$1] }
        let places = places(of: kept)
        for row in rows {
            let own = row.marks.compactMap { places[$0] }
            for (column, value) in row.values {
                totals[column].add(value)
                if parts[column].isEmpty { parts[column] = Array(repeating: nil, count: kept.count) }
                for place in own { ColumnSums.add(value, to: &parts[column][place]) }
            }
        }
        return columns.texts.indices.sorted { columns.texts[$0] < columns.texts[$1] }.map { column in
            let own = zip(kept, parts[column]).compactMap { mark, sum in
                sum.map { (mark: marks.texts[mark], sum: $0) }
            }
            return Column(key: columns.texts[column], total: totals[column], parts: own)
        }
    }

    private static func add(_ value: ExactSum, to sum: inout ExactSum?) {
        if sum?.add(value) == nil { sum = value }
    }

    /// Of every mark its position among those that sums are made of; nil for the others.
    private func places(of kept: [Int]) -> [Int?] {
        var places = [Int?](repeating: nil, count: rowCounts.count)
        for (place, mark) in kept.enumerated() { places[mark] = place }
        return places
    }
}
