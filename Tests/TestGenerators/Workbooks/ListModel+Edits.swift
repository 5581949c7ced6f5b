import Diagnostics

/// What a grid does, once more.
extension ListModel {
    package enum Verdict: Equatable {
        case must, may, mustNot
    }

    /// What is typed into a cell: a number or a day where the cell, or the last one of its column, has one.
    package mutating func type(_ text: String, into cell: CellAddress, like: CellAddress) {
        guard !text.isEmpty else { self[cell] = nil; return }
        switch self[cell] ?? self[like] {
        case .number: self[cell] = .number(ListModel.digits(of: text))
        case .day: self[cell] = .day(ListModel.days(of: text))
        default: self[cell] = .text(text)
        }
    }

    private static func digits(of text: String) -> String {
        text.contains(",") ? text.replacing(",", with: ".") : text.replacing(".", with: "")
    }

    private static func days(of text: String) -> Int {
        let parts = text.contains("/") ? text.split(separator: "/").reversed() : text.split(separator: "-")
        let iso = parts.joined(separator: "-")
        return (0...20_000).first { MadeCell.iso($0) == iso } ?? 0
    }

    /// - Parameter typed: cells and texts.
    package func setting(_ typed: [(CellAddress, String)]) -> (model: ListModel, verdict: Verdict) {
        var new = self
        guard let last = listed.last else { return (self, .may) }
        for (cell, text) in typed { new.type(text, into: cell, like: CellAddress(row: last, column: cell.column)) }
        if let end = new.listed.last, end > last { new.areaEnd = max(areaEnd, end) }
        var verdict = Verdict.mustNot
        for (cell, text) in typed {
            if case .formula? = self[cell] { verdict = .must }
            if merges.contains(where: { $0.contains(cell) && $0.first != cell }) { verdict = .must }
            if !text.isEmpty, misses(cell, last) { verdict = .must }
            if isRead(cell), verdict == .mustNot { verdict = .may }
            if cell.row > last, filled.contains(cell.row) { verdict = .must }
        }
        if new.results != results { verdict = .must }
        return (new, verdict)
    }

    /// Whether a formula reads the list to its last row, and not a cell that is put below.
    private func misses(_ cell: CellAddress, _ last: Int) -> Bool {
        cell.row > last
            && formulas.contains { entry in
                let area = entry.formula.area
                return area.sheet == ListModel.list && area.first.row < area.last.row && area.last.row >= last
                    && area.last.row < cell.row && (area.first.column...area.last.column).contains(cell.column)
            }
    }

    package enum RowEdit: Equatable {
        /// Before a row of the list, or behind the last.
        case insert(Int)
        case remove(Int)
        case move(Int, to: Int)
    }

    /// Rows of the list as they will be, with the rows whose cells they get; nil for one that becomes empty.
    package func order(_ edit: RowEdit) -> [(target: Int, source: Int?)] {
        let rows = listed
        var targets = rows, sources: [Int?] = rows
        switch edit {
        case .insert(let row):
            targets.append((rows.last ?? head) + 1)
            sources.insert(nil, at: rows.firstIndex(of: row) ?? rows.count)
        case .remove(let row):
            sources.removeAll { $0 == row }
            sources.append(nil)
        case .move(let row, let place):
            let from = rows.firstIndex(of: row) ?? 0, to = rows.firstIndex(of: place) ?? 0
            sources.insert(sources.remove(at: from), at: to)
        }
        return zip(targets, sources).filter { $0.0 != $0.1 }.map { (target: $0.0, source: $0.1) }
    }

    /// Whether the first column counts the rows.
    package var isCounting: Bool {
        let last = listed.last ?? 0
        let rows = filled.filter { $0 <= last }
        return counts && zip(rows, rows.dropFirst()).allSatisfy { count($0) + 1 == count($1) }
    }

    /// - Parameter notesGo: whether notes and links go with their cells.
    package func arranging(_ edit: RowEdit, notesGo: Bool) -> (model: ListModel, verdict: Verdict) {
        guard let last = listed.last else { return (self, .may) }
        var new = self
        let isCounting = isCounting
        if case .insert = edit {
            if last + 1 >= below || filled.contains(last + 1) { return (self, .must) }
            new.areaEnd = max(areaEnd, last + 1)
        }
        let width = isArea ? headings.count : headings.count + 4
        var verdict = Verdict.mustNot
        for (target, source) in order(edit) {
            for column in 1...width where !(isCounting && column == 1) {
                let cell = CellAddress(row: target, column: column)
                let other = source.map { CellAddress(row: $0, column: column) }
                verdict = max(verdict, moveVerdict(cell, other))
                if case .formula? = self[cell] { continue }
                if let other, case .formula? = self[other] { new[cell] = nil; continue }
                new[cell] = other.flatMap { self[$0] }
                new.go(to: cell, from: other, self, notesGo)
            }
            if isAnchored(target, notesGo) { verdict = .must }
        }
        verdict = max(verdict, recount(&new, edit, isCounting, last))
        if new.results != results { verdict = .must }
        // A table that formulas name would become larger.
        let isNamed = formulas.contains { if case .countOfName = $0.formula { true } else { false } }
        if isNamed, new.areaEnd > areaEnd { verdict = max(verdict, .may) }
        return (new, verdict)
    }

    private func count(_ row: Int) -> Int {
        if case .number(let digits)? = self[CellAddress(row: row, column: 1)] { Int(digits) ?? -9 } else { -9 }
    }

    /// Formulas stay where they are: rows that would lose or change theirs do not move.
    private func moveVerdict(_ cell: CellAddress, _ other: CellAddress?) -> Verdict {
        func isFormula(_ cell: CellAddress) -> Bool { if case .formula? = self[cell] { true } else { false } }
        let own = isFormula(cell), others = other.map(isFormula) ?? own
        if own != others, cell.column <= headings.count { return .must }
        if own, other == nil { return .must }
        if isRead(cell) { return .may }
        return own || others ? .may : .mustNot
    }

    private func isAnchored(_ row: Int, _ notesGo: Bool) -> Bool {
        hiddenRow == row || merges.contains { ($0.first.row...$0.last.row).contains(row) }
            || !notesGo && (note?.row == row || link?.row == row)
    }

    private mutating func go(to cell: CellAddress, from other: CellAddress?, _ old: ListModel, _ notesGo: Bool) {
        guard notesGo, let other else {
            if notesGo, old.note == cell, note == cell { note = nil }
            if notesGo, old.link == cell, link == cell { link = nil }
            return
        }
        if old.note == other { note = cell } else if old.note == cell, note == cell { note = nil }
        if old.link == other { link = cell } else if old.link == cell, link == cell { link = nil }
    }

    private func recount(_ new: inout ListModel, _ edit: RowEdit, _ isCounting: Bool, _ last: Int) -> Verdict {
        guard isCounting else { return .mustNot }
        var cell = CellAddress(row: last, column: 1)
        if case .insert = edit {
            cell = CellAddress(row: last + 1, column: 1)
            new[cell] = .number("\(count(last) + 1)")
            if misses(cell, last) { return .must }
        } else if case .remove = edit {
            new[cell] = nil
        } else {
            return .mustNot
        }
        return isRead(cell) ? .may : .mustNot
    }
}

extension ListModel.Verdict: Comparable {
    private var weight: Int {
        switch self {
        case .mustNot: 0;
        case .may: 1;
        case .must: 2
        }
    }
    package static func < (left: Self, right: Self) -> Bool { left.weight < right.weight }
}
