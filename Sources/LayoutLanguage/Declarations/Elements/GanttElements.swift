/// `<gantt>`
package enum GanttElement {
    package enum Unit: String, CaseIterable, Sendable { case year, quarter, month }
    package enum Names: String, CaseIterable, Sendable { case column, bars }
    package enum Key: String, CaseIterable, Sendable { case top, none }

    package static let from = Attribute(
        "from", .text, default: "",
        "Where the time axis begins: 2024, 2024-Q3, 2024-07; with its earliest bar unless given.")
    package static let to = Attribute(
        "to", .text, default: "", "The last year, quarter or month of the axis; that of its latest bar unless given.")
    package static let unit = Attribute("unit", .keywords, default: Unit.year, "What its columns are.")
    package static let label = Attribute("label", .text, as: .shown, "Heads the column of names: Program.")
    package static let note = Attribute("note", .text, as: .shown, "Heads the column of notes: Penanggung jawab.")
    package static let labels = Attribute(
        "labels", .keywords, default: Names.column,
        """
        Names stand in a column, or in or beside their bars; those that have no room there stand in the column.
        """)
    package static let labelWidth = Attribute(
        "label-width", .extent, default: .auto,
        "Width of the column of names; auto: as its names need, up to a third of the chart.")
    package static let noteWidth = Attribute(
        "note-width", .extent, default: .auto,
        "Width of the column of notes; auto: as its notes need, up to a fifth of the chart.")
    package static let barHeight = Attribute("bar-height", .length, default: .mm(5), "Height of the bars.")
    package static let key = Attribute(
        "key", .keywords, default: Key.top,
        "Whether what kinds and marks mean stands above the axis; none where the text says it.")
    package static let continued = Attribute(
        "continued", .text, default: "(lanjutan)", "What follows the title of a group on further pages.")
}

/// `<kind>`
package enum KindElement {
    /// How bars are filled.
    package enum Pattern: String, CaseIterable, Sendable { case solid, hatched, light, lined, dotted, crossed }

    package static let name = Attribute("name", .text, required: "", "The name that bars give as their kind.")
    package static let label = Attribute("label", .text, as: .shown, "What the key says; the name unless given.")
    package static let pattern = Attribute(
        "pattern", ValueSyntax<Pattern>.keywords,
        "How its bars are filled; each kind differs from the others unless given.")
}

/// `<band>`
package enum BandElement {
    package static let label = Attribute("label", .text, as: .shown, "Its name: Jangka pendek.")
    package static let from = Attribute("from", .text, required: "", "Where it begins.")
    package static let to = Attribute(
        "to", .text, required: "", "The last year, quarter, month or day that belongs to it.")
}

/// `<bars>`
package enum BarsElement {
    package static let label = Attribute("label", .text, as: .shown, "The title of the group, in a row of its own.")
    package static let note = Attribute("note", .text, as: .shown, "Follows the title: (12 program).")
    package static let ring = Attribute(
        "ring", .segment, "The segment of the ring that marks the group, and how many there are: 2-6.")
}

/// `<bar>`
package enum BarElement {
    package static let label = Attribute("label", .text, required: "", as: .shown, "The name of the row.")
    package static let note = Attribute("note", .text, as: .shown, "Stands in the column of notes: who is responsible.")
    package static let from = Attribute(
        "from", .text, required: "", "When it begins: 2024, 2024-Q3, 2024-07 or 2024-07-15.")
    package static let to = Attribute(
        "to", .text, required: "", "The last year, quarter, month or day that belongs to it.")
    package static let kind = Attribute("kind", .text, default: "", "The kind, which gives it a pattern.")
    package static let mark = Attribute(
        "mark", .text, default: "", "Names the mark that stands before the row: quick win.")
}

extension ElementDeclaration {
    package static let gantt = ElementDeclaration(
        "gantt", [.block], .only(["caption", "kind", "band", "bars", "bar"]),
        attributes: [
            GanttElement.from, GanttElement.to, GanttElement.unit, GanttElement.label, GanttElement.note,
            GanttElement.labels,
            GanttElement.labelWidth, GanttElement.noteWidth, GanttElement.barHeight, GanttElement.key,
            GanttElement.continued,
        ],
        """
        A Gantt chart: rows with bars over a time axis, bands of time behind them. It breaks between rows; head and title of the group \
        stand again on every page. Each bar is told in words to those who cannot see it.
        """)

    package static let kind = ElementDeclaration(
        "kind", [.inner], .empty, attributes: [KindElement.name, KindElement.label, KindElement.pattern],
        "A kind of bars; color gives their colour. Kinds that are not declared take the next pattern.")

    package static let band = ElementDeclaration(
        "band", [.inner], .empty, attributes: [BandElement.label, BandElement.from, BandElement.to],
        "A span of time behind the rows, named in the head; background-color gives its colour.")

    package static let bars = ElementDeclaration(
        "bars", [.inner], .only(["bar"]), attributes: [BarsElement.label, BarsElement.note, BarsElement.ring],
        "A group of rows; color gives the colour of its title and bars.")

    package static let bar = ElementDeclaration(
        "bar", [.inner], .empty,
        attributes: [
            BarElement.label, BarElement.note, BarElement.from, BarElement.to, BarElement.kind, BarElement.mark,
        ], "A row with its bar; color gives its colour, border-radius rounds it.")
}
