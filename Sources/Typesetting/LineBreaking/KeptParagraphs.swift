import LayoutLanguage
import PageModel

/// Paragraphs as they were set the last time, for whoever sets most of them again: their glyphs, widths and lines, by what they say and how
/// that looks.
///
/// Where a text was written, where it leads and what accounts for it are no part of that: they are those of the text that asks. Only
/// paragraphs of plain text are kept, about which nothing was found. What is not asked for between `begin` and `end` is forgotten.
package final class KeptParagraphs {
    /// How one paragraph was set.
    final class Setting {
        var shaped: ShapedParagraph?
        /// Of the whole text, and what was needed anyway when it was measured.
        var widths: (minimum: Length, maximum: Length, floor: Length)?
        var lines: [Length: BrokenLines] = [:]
        /// The latest time that it was asked for.
        fileprivate var time = 0
    }

    private struct Piece: Hashable {
        let text: String
        let style: Int
    }

    private struct Key: Hashable {
        /// The first one stands by itself: most texts have no other.
        let first: Piece
        var others: [Piece] = []
        let style: Int
    }

    /// Of styles, what the setting of a text depends on.
    private struct Look: Hashable {
        let text: TextStyle
        let align: VerticalAlign

        init(_ style: ComputedStyle) {
            text = style.text
            align = style.box.verticalAlign
        }
    }

    /// A kilobyte each: more are set again.
    private static let mostParagraphs = 20_000
    private static let mostLooks = 1_000
    /// Of one text.
    private static let mostWidths = 4

    private var settings: [Key: Setting] = [:]
    private var time = 0
    /// Of those in `settings`, how many have been asked for this time.
    private var count = 0
    private var looks: [Look: Int] = [:]
    /// Holds the styles, so that no other gets the identifier of one.
    private var numbers: [ObjectIdentifier: (style: ComputedStyle, number: Int)] = [:]
    /// The cells of a column look alike.
    private var latest: (style: ComputedStyle, number: Int)?

    package init() {}

    /// - Parameter isSame: whether texts are shaped and hyphenated as they were the last time.
    package func begin(isSame: Bool) {
        if !isSame || looks.count > KeptParagraphs.mostLooks { (settings, looks) = ([:], [:]) }
        time += 1
        count = 0
    }

    /// Forgets what has not been asked for since the beginning.
    package func end() {
        (numbers, latest) = ([:], nil)
        if count < settings.count { settings = settings.filter { $0.value.time == time } }
    }

    /// What is known of a text, or is to be noted of it; nil for texts that are not kept.
    func setting(of items: [InlineItem], _ style: ComputedStyle) -> Setting? {
        guard let first = items.first.flatMap(piece) else { return nil }
        var key = Key(first: first, style: number(of: style))
        for item in items.dropFirst() {
            guard let piece = piece(item) else { return nil }
            key.others.append(piece)
        }
        let setting: Setting
        if let known = settings[key] {
            guard known.time < time else { return known }
            // Of widths that are not tried any more.
            if known.lines.count > KeptParagraphs.mostWidths { known.lines = [:] }
            setting = known
        } else {
            guard count < KeptParagraphs.mostParagraphs else { return nil }
            setting = Setting()
            settings[key] = setting
        }
        setting.time = time
        count += 1
        return setting
    }

    private func piece(_ item: InlineItem) -> Piece? {
        guard case .text(let text) = item, !text.text.isEmpty else { return nil }
        return Piece(text: text.text, style: number(of: text.style))
    }

    private func number(of style: ComputedStyle) -> Int {
        if let latest, latest.style === style { return latest.number }
        if let known = numbers[ObjectIdentifier(style)] {
            latest = known
            return known.number
        }
        let look = Look(style), number = looks[look] ?? looks.count
        looks[look] = number
        numbers[ObjectIdentifier(style)] = (style, number)
        return number
    }
}

extension ShapedParagraph {
    /// The same glyphs for texts that say the same: with their places, links and entries. nil where it cannot be told which text each glyph
    /// is of.
    ///
    /// - Parameter items: texts, none of them empty.
    func told(by items: [InlineItem]) -> ShapedParagraph? {
        guard isPlain, runs.count == items.count else { return nil }
        var told: [Run] = []
        told.reserveCapacity(runs.count)
        for (run, item) in zip(runs, items) {
            guard case .text(let text) = item else { return nil }
            told.append(run.told(by: text))
        }
        return ShapedParagraph(like: self, runs: told)
    }
}
