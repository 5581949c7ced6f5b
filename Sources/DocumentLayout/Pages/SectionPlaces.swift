import Diagnostics
import Synchronization

/// Where the content of a kept section was written when it was laid out, and where it is now.
struct SectionPlaces {
    /// A place by the one of the section's that holds it.
    private struct Anchor {
        let index: Int
        /// In bytes from its beginning; nil for all of it.
        let part: Range<Int>?
    }

    /// As the section's pages name them.
    let then: [SourceRange]
    private(set) var now: [SourceRange]
    private var anchors: [SourceRange: Anchor] = [:]
    private var indices: [SourceRange: Int]?

    init(_ places: [SourceRange]) {
        then = places
        now = places
    }

    /// Nil while nothing has moved.
    var moves: PlaceMoves? { now == then ? nil : PlaceMoves(from: then, to: now) }

    /// Prepares to follow a place.
    /// - Returns: false when it is none of the section's, nor a part of one.
    mutating func note(_ range: SourceRange) -> Bool {
        if anchors[range] != nil { return true }
        let known = indices ?? Dictionary(then.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        indices = known
        if let index = known[range] {
            anchors[range] = Anchor(index: index, part: nil)
            return true
        }
        let around = then.indices.filter { index in
            then[index].file == range.file && then[index].lower <= range.lower && range.upper <= then[index].upper
        }.min { then[$0].upper - then[$0].lower < then[$1].upper - then[$1].lower }
        guard let around else { return false }
        let lower = then[around].lower
        anchors[range] = Anchor(index: around, part: range.lower - lower..<range.upper - lower)
        return true
    }

    /// Whoever lays out is done with noting.
    mutating func seal() { indices = nil }

    /// - Returns: false when what a noted part belongs to is written otherwise now.
    mutating func move(to places: [SourceRange]) -> Bool {
        guard places.count == then.count else { return false }
        now = places
        return anchors.values.allSatisfy { anchor in
            anchor.part == nil || then[anchor.index].isWritten(like: now[anchor.index])
        }
    }

    /// Where a noted place is now; others are not known.
    func now(_ range: SourceRange) -> SourceRange? {
        guard let anchor = anchors[range] else { return nil }
        return anchor.part.map { now[anchor.index].slice($0) } ?? now[anchor.index]
    }
}

/// Where the places of kept pages are now.
package final class PlaceMoves: Sendable {
    private let then: [SourceRange]
    private let now: [SourceRange]
    private let known = Mutex<[SourceRange: SourceRange]?>(nil)

    init(from then: [SourceRange], to now: [SourceRange]) {
        self.then = then
        self.now = now
    }

    /// By the places that pages name; made when somebody asks for the first time.
    package var table: [SourceRange: SourceRange] {
        known.withLock { known in
            let table = known ?? Dictionary(zip(then, now)) { first, _ in first }
            known = table
            return table
        }
    }
}

extension SourceRange {
    fileprivate func isWritten(like other: SourceRange) -> Bool {
        file.bytes[lower..<min(upper, file.bytes.count)].elementsEqual(
            other.file.bytes[other.lower..<min(other.upper, other.file.bytes.count)])
    }
}
