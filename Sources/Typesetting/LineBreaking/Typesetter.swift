import Diagnostics
import PageModel

/// What setting text may ask: the shaper, the hyphenator, and what they have already told. Belongs to one thread;
/// nothing in it changes what it yields.
package final class Typesetter {
    package let shaper: any TextShaper
    package let hyphenator: (any Hyphenator)?
    /// Measures the stages of setting text; nil where nobody asks.
    let clock: StageClock?
    let wordBreaks = WordBreakCache()
    /// How paragraphs were set the last time, while a section is laid out of which most is set again.
    package var kept: KeptParagraphs?

    package init(shaper: any TextShaper, hyphenator: (any Hyphenator)?, clock: StageClock? = nil) {
        self.clock = clock
        self.shaper = shaper
        self.hyphenator = hyphenator
    }

    /// Forgets where words may be broken, for when all lines have been made.
    package func releaseWordBreaks() { wordBreaks.removeAll() }
}
