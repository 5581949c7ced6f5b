/// Rows of a table from top to bottom: those that have been made, and long groups that are made when they are asked for.
struct TableRows: RandomAccessCollection {
    private enum Part {
        case made([TableContent.Row])
        case deferred(DeferredRows)

        var count: Int {
            switch self {
            case .made(let rows): rows.count
            case .deferred(let rows): rows.count
            }
        }
    }

    private var parts: [Part] = []
    /// Index of each part's first row.
    private var starts: [Int] = []
    private(set) var count = 0

    init(_ rows: [TableContent.Row] = []) {
        append(rows)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> TableContent.Row {
        // There are as many parts as the table has long groups.
        var part = parts.count - 1
        while part > 0, starts[part] > index { part -= 1 }
        switch parts[part] {
        case .made(let rows): return rows[index - starts[part]]
        case .deferred(let rows): return rows[index - starts[part]]
        }
    }

    mutating func append(_ rows: [TableContent.Row]) {
        guard !rows.isEmpty else { return }
        if case .made(var before)? = parts.last {
            // Not copied while it is nobody else's.
            parts[parts.count - 1] = .made([])
            before += rows
            parts[parts.count - 1] = .made(before)
            count += rows.count
        } else {
            add(.made(rows))
        }
    }

    mutating func append(_ rows: DeferredRows) { add(.deferred(rows)) }

    mutating func append(_ rows: TableRows) {
        for part in rows.parts {
            switch part {
            case .made(let made): append(made)
            case .deferred(let deferred): append(deferred)
            }
        }
    }

    private mutating func add(_ part: Part) {
        starts.append(count)
        parts.append(part)
        count += part.count
    }

    /// The same rows after others.
    func following(_ rows: [TableContent.Row]) -> TableRows {
        var result = TableRows(rows)
        result.append(self)
        return result
    }

    /// The rows that have been made.
    var made: [TableContent.Row] {
        parts.flatMap { part -> [TableContent.Row] in
            if case .made(let rows) = part { rows } else { [] }
        }
    }

    var isDeferred: Bool {
        parts.contains { part in
            if case .deferred = part { true } else { false }
        }
    }

    /// Changes the rows that have been made now, and the others each time that they are made.
    mutating func apply(_ change: @escaping ([TableContent.Row]) -> [TableContent.Row]) {
        parts = parts.map { part in
            if case .made(let rows) = part { Part.made(change(rows)) } else { part }
        }
        applyWhenMade(change)
    }

    /// Changes the rows of long groups each time that they are made.
    func applyWhenMade(_ change: @escaping ([TableContent.Row]) -> [TableContent.Row]) {
        for case .deferred(let rows) in parts { rows.changes.append(change) }
    }
}
