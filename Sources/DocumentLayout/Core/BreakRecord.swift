import Diagnostics
import PageModel

/// Identity of a break: the box that is broken, and where.
struct BreakSite: Hashable {
    let box: ObjectIdentifier
    /// Of the child, line or row that stands below the break.
    let index: Int
    /// Within that one rather than above it.
    let isInside: Bool

    init(in box: Box, at index: Int, isInside: Bool = false) {
        self.box = ObjectIdentifier(box)
        self.index = index
        self.isInside = isInside
    }
}

/// A break that was considered, for people who ask why a page ends where it does.
struct ConsideredBreak {
    let site: BreakSite
    /// Height that the page has left below the break.
    let room: Length
    let judgement: BreakJudgement
    /// Where it is, in the words of its kind: 'di dalam alinea …, 2 baris di atas'.
    let text: Wording
}

/// Something that found no room.
struct Misfit {
    /// What it is.
    let text: Wording
    /// nil where it would have to be laid out to be known.
    let needed: Length?
    let room: Length
}

/// What was considered for one page; part of the result of layout when it is asked for.
struct BreakRecord {
    private(set) var considered: [ConsideredBreak] = []
    private(set) var misfits: [Misfit] = []
    /// What else people are told.
    private(set) var remarks: [Wording] = []

    /// Where nothing breaks, nothing is considered.
    mutating func add(_ point: ConsideredBreak) {
        if !point.room.isUnbounded { considered.append(point) }
    }

    mutating func add(_ misfit: Misfit) {
        if !misfit.room.isUnbounded { misfits.append(misfit) }
    }

    mutating func add(_ remark: Wording) { remarks.append(remark) }

    mutating func add(_ other: BreakRecord?) {
        guard let other else { return }
        remarks += other.remarks
        considered += other.considered
        misfits += other.misfits
    }

    /// Within something that asks to stay whole.
    func within(_ kept: Box) -> BreakRecord {
        var record = self
        record.considered = considered.map {
            ConsideredBreak(site: $0.site, room: $0.room, judgement: $0.judgement.within(kept), text: $0.text)
        }
        return record
    }
}
