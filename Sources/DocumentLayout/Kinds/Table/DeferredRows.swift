import LayoutLanguage

/// The rows of a long group, made some steps of its loops at a time when they are asked for, and forgotten when others are: the memory
/// of a table does not grow with its rows.
///
/// All of them have been made once before, one portion after the other: what sums, counters and columns have to know of them has been
/// taken then, and each portion knows the state in which it began.
final class DeferredRows {
    /// What some rows are made of.
    enum Source {
        case nodes([BoundNode])
        case steps(Range<Int>, of: BoundLoop)
    }

    struct Portion {
        let source: Source
        /// How far the group had come.
        let before: TableRowBuilder.Progress
        let rowCount: Int
        let counters: Counters

        /// Among those of the group.
        var rows: Range<Int> { before.rowCount..<before.rowCount + rowCount }
    }

    /// Steps of a loop, or rows, that are made at once.
    static let stepsAtOnce = 64
    /// Portions that are remembered: the one at hand, the one before, and those where titles and spanning cells begin.
    private static let mostKept = 4

    let count: Int
    /// Last steps of making: they know what only the whole table tells.
    var changes: [([TableContent.Row]) -> [TableContent.Row]] = []

    private let portions: [Portion]
    private let make: (Portion) -> [TableContent.Row]
    /// The one that was asked for last comes last.
    private var kept: [(rows: Range<Int>, made: [TableContent.Row])] = []

    init(_ portions: [Portion], make: @escaping (Portion) -> [TableContent.Row]) {
        self.portions = portions
        self.make = make
        count = portions.last?.rows.upperBound ?? 0
    }

    /// The parts of a group that are made at once.
    static func sources(of nodes: [BoundNode]) -> [Source] {
        var sources: [Source] = [], plain: [BoundNode] = []
        func endPlain() {
            if !plain.isEmpty { sources.append(.nodes(plain)) }
            plain = []
        }
        for node in nodes {
            switch node {
            case .loop(let loop):
                endPlain()
                for start in stride(from: 0, to: loop.stepCount, by: stepsAtOnce) {
                    sources.append(.steps(start..<min(loop.stepCount, start + stepsAtOnce), of: loop))
                }
            case .element, .text:
                plain.append(node)
                if plain.count == stepsAtOnce { endPlain() }
            }
        }
        endPlain()
        return sources
    }

    subscript(index: Int) -> TableContent.Row {
        if let last = kept.last, last.rows.contains(index) { return last.made[index - last.rows.lowerBound] }
        if let position = kept.lastIndex(where: { $0.rows.contains(index) }) {
            kept.append(kept.remove(at: position))
        } else {
            let portion = portion(with: index)
            if kept.count == DeferredRows.mostKept { kept.removeFirst() }
            kept.append((portion.rows, changes.reduce(make(portion)) { $1($0) }))
        }
        let last = kept[kept.count - 1]
        return last.made[index - last.rows.lowerBound]
    }

    private func portion(with index: Int) -> Portion {
        portions[portions.partitioningIndex { $0.rows.upperBound > index }]
    }
}

extension BoxBuilder {
    /// What rows are made of, bound.
    func bound(_ source: DeferredRows.Source) -> [BoundNode] {
        switch source {
        case .nodes(let nodes): nodes
        case .steps(let steps, let loop): steps.flatMap { nodesOfStep($0, loop) }
        }
    }
}
