import Diagnostics
import PageModel

/// What setting text may ask: the shaper, the hyphenator, and what they have already told. Belongs to one thread; nothing in it changes
/// what it yields.
public final class Typesetter {
    public let shaper: any TextShaper
    public let hyphenator: (any Hyphenator)?
    /// Measures the stages of setting text; nil where nobody asks.
    public var clock: StageClock?
    let wordBreaks = WordBreakCache()

    public init(shaper: any TextShaper, hyphenator: (any Hyphenator)?) {
        self.shaper = shaper
        self.hyphenator = hyphenator
    }

    /// Forgets where words may be broken, for when all lines have been made.
    package func releaseWordBreaks() { wordBreaks.removeAll() }
}
