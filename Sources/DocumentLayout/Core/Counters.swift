/// The counters of a document at one point of it. A value: the state at the beginning of a section can be kept and used again.
struct Counters: Equatable {
    /// By level, h1 first.
    var headings = [Int](repeating: 0, count: 6)
    /// The level of the latest heading; 0 before the first.
    var latestHeading = 0
    var tables = 0
    var figures = 0
    var footnotes = 0
    /// Rooms for signatures that have been given an anchor.
    var signatureAnchors = 0
    /// Notes of the document: their numbers begin anew with each chapter.
    private var notes = 0
    /// Makes names for boxes that have none.
    var anchors = 0

    /// A numbered heading restarts what is below it; a chapter restarts tables and figures.
    /// - Parameter restarts: whether what is below is restarted.
    mutating func advance(heading level: Int, restarting restarts: Bool = true) {
        headings[level - 1] += 1
        if restarts { for lower in level..<6 { headings[lower] = 0 } }
        if level == 1 {
            tables = 0
            figures = 0
            footnotes = 0
        }
    }

    mutating func anchor(_ prefix: String) -> String {
        while true {
            anchors += 1
            if claim("\(prefix)-\(anchors)") { return "\(prefix)-\(anchors)" }
        }
    }

    /// The name by which the mark of the next note leads to it.
    mutating func noteAnchor() -> String {
        while true {
            notes += 1
            if claim("catatan-\(notes)"), claim(NoteCall.name(of: "catatan-\(notes)")) { return "catatan-\(notes)" }
        }
    }

    /// Ids that are taken, given ones and made ones.
    private var ids: Set<String> = []

    /// False when the id is taken.
    mutating func claim(_ id: String) -> Bool { ids.insert(id).inserted }
}
