/// Rows of a table from top to bottom: those that have been made, and long groups that are made when they are asked for.
struct TableRows: RandomAccessCollection {
    private enum Segment {
        case made([TableContent.Row])
        case deferred(DeferredRows)

        var count: Int {
            switch self {
            case .made(let rows): rows.count
            case .deferred(let rows): rows.count
            }
        }
    }

    private var segments: [Segment] = []
    /// Index of each segment's first row.
    private var starts: [Int] = []
    private(set) var count = 0

    init(_ rows: [TableContent.Row] = []) {
        append(rows)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> TableContent.Row {
        // There are as many segments as the table has long groups.
        var segment = segments.count - 1
        while segment > 0, starts[segment] > index { segment -= 1 }
        switch segments[segment] {
        case .made(let rows): return rows[index - starts[segment]]
        case .deferred(let rows): return rows[index - starts[segment]]
        }
    }

    mutating func append(_ rows: [TableContent.Row]) {
        guard !rows.isEmpty else { return }
        if case .made(var before)? = segments.last {
            // Not copied while it is nobody else's.
            segments[segments.count - 1] = .made([])
            before += rows
            segments[segments.count - 1] = .made(before)
            count += rows.count
        } else {
            add(.made(rows))
        }
    }

    mutating func append(_ rows: DeferredRows) { add(.deferred(rows)) }

    mutating func append(_ rows: TableRows) {
        for segment in rows.segments {
            switch segment {
            case .made(let made): append(made)
            case .deferred(let deferred): append(deferred)
            }
        }
    }

    private mutating func add(_ segment: Segment) {
        starts.append(count)
        segments.append(segment)
        count += segment.count
    }

    /// The same rows after others.
    func following(_ rows: [TableContent.Row]) -> TableRows {
        var result = TableRows(rows)
        result.append(self)
        return result
    }

    /// The rows that have been made.
    var made: [TableContent.Row] {
        segments.flatMap { segment -> [TableContent.Row] in
            if case .made(let rows) = segment { rows } else { [] }
        }
    }

    var isDeferred: Bool {
        segments.contains { segment in
            if case .deferred = segment { true } else { false }
        }
    }

    /// Changes the rows that have been made now, and the others each time that they are made.
    mutating func apply(_ change: @escaping ([TableContent.Row]) -> [TableContent.Row]) {
        segments = segments.map { segment in
            if case .made(let rows) = segment { Segment.made(change(rows)) } else { segment }
        }
        applyWhenMade(change)
    }

    /// Changes the rows of long groups each time that they are made.
    func applyWhenMade(_ change: @escaping ([TableContent.Row]) -> [TableContent.Row]) {
        for case .deferred(let rows) in segments { rows.changes.append(change) }
    }
}
