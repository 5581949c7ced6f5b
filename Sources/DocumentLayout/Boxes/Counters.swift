/// The counters of a document at one point of it. A value: the state at the beginning of a section can be kept and used again.
struct Counters {
    /// By level, h1 first.
    var headings = [Int](repeating: 0, count: 6)
    var tables = 0
    var figures = 0
    var footnotes = 0
    /// Makes names for boxes that have none.
    var anchors = 0

    /// A numbered heading restarts what is below it; a chapter restarts tables and figures.
    mutating func advance(heading level: Int) {
        headings[level - 1] += 1
        for lower in level..<6 { headings[lower] = 0 }
        if level == 1 {
            tables = 0
            figures = 0
            footnotes = 0
        }
    }

    mutating func anchor(_ prefix: String) -> String {
        anchors += 1
        return "\(prefix)-\(anchors)"
    }
}
