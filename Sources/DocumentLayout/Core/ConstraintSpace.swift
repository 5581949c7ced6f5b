import PageModel

/// Everything that an algorithm may know about where it lays out: equal spaces give equal fragments.
public struct ConstraintSpace: Hashable, Sendable {
    /// Width for the margin box's inside: the box's border box may take all of it.
    public var width: Length
    /// Height left in the fragmentainer; unbounded when nothing breaks.
    public var available: Length
    /// Height of an empty fragmentainer, for percentages and for telling 'larger than a page' from 'does not fit here'.
    public var pageHeight: Length
    /// Nothing stands above in the fragmentainer: something must be placed here, even when it overflows (the progress rule).
    public var isAtTop: Bool
    /// The fragmentainer began after an unforced break: margins at its top are cut (CSS Fragmentation 3 §5.2).
    public var trimsTopMargin: Bool
    /// Where footnotes go; nil where nothing breaks.
    var notes: NoteArea?

    /// Inside columns that follow each other: `break-before: column` means something.
    public var breaksColumns: Bool

    init(
        width: Length, available: Length, pageHeight: Length, isAtTop: Bool, trimsTopMargin: Bool = false,
        breaksColumns: Bool = false,
        notes: NoteArea? = nil
    ) {
        self.notes = notes
        self.width = width
        self.available = available
        self.pageHeight = pageHeight
        self.isAtTop = isAtTop
        self.trimsTopMargin = trimsTopMargin
        self.breaksColumns = breaksColumns
    }

    /// The same space for a part of it, after notes have been called above.
    func inside(
        width: Length, available: Length, isAtTop: Bool, trimsTopMargin: Bool, afterNotes: Bool
    ) -> ConstraintSpace {
        var space = ConstraintSpace(
            width: width, available: available, pageHeight: pageHeight, isAtTop: isAtTop,
            trimsTopMargin: trimsTopMargin, breaksColumns: breaksColumns, notes: notes)
        if afterNotes { space.notes?.isOpen = true }
        return space
    }

    /// A space in which nothing breaks.
    static func unbounded(width: Length) -> ConstraintSpace {
        ConstraintSpace(width: width, available: .unbounded, pageHeight: .unbounded, isAtTop: true)
    }
}

extension ConstraintSpace {
    /// The height for what cannot be broken: at the top of a page what is left of it, below a table's head or inside a padding; elsewhere
    /// the next page gives all of its height.
    var roomForWhole: Length {
        let isUsable = isAtTop && available >= pageHeight.scaled(by: ConstraintSpace.leastShare)
        return isUsable ? min(available, pageHeight) : pageHeight
    }

    /// Rather than make it smaller than this share of the page, an image runs over its edge.
    private static let leastShare = 0.1
}
