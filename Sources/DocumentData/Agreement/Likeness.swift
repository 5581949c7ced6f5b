import Diagnostics

/// Whether two names are likely to be of one thing. A guess is told and never taken in silence.
///
/// Names are alike when they have the same words in another order; or word for word the same but for slips (a letter in each four of a
/// word); or when four of five words of the longer one stand in the other, in names of five words and more.
enum Likeness {
    static func areAlike(_ one: String, _ other: String) -> Bool {
        let a = words(one), b = words(other)
        guard !a.isEmpty, !b.isEmpty else { return false }
        if a.sorted() == b.sorted() { return true }
        if a.count == b.count, zip(a, b).allSatisfy(isSlip) { return true }
        guard min(a.count, b.count) >= 5 else { return false }
        let shared = Set(a).intersection(b).count
        return shared * 5 >= max(a.count, b.count) * 4
    }

    private static func isSlip(_ one: String, _ other: String) -> Bool {
        one == other || NearMiss.distance(between: one, and: other) <= max(one.count, other.count) / 4
    }

    private static func words(_ text: String) -> [String] { ShortName.key(text).split(separator: " ").map(String.init) }
}
