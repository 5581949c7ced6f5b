import PageModel

/// The place of footnotes at the foot of a page: room that the text above has to leave.
struct NoteArea: Hashable, Sendable {
    /// Of the page's content: notes are as wide as the text, wherever they are called.
    let width: Length
    /// Space and rule between text and notes.
    let separator: Length
    /// Whether the page has notes already.
    var isOpen = false

    /// A note longer than this share of the page goes on at the foot of the next one.
    static let tallNoteShare = 0.35
}

extension LayoutEngine {
    /// The height that each of several flows beside each other has to leave to the notes of the others; nil when they have none.
    func roomForNotesOfOthers(_ notes: [[Box]], in space: ConstraintSpace) -> [Length]? {
        guard space.notes != nil, notes.count > 1, notes.contains(where: { !$0.isEmpty }) else { return nil }
        return notes.indices.map { own in
            height(of: notes.indices.flatMap { $0 == own ? [] : notes[$0] }, in: space)
        }
    }

    /// The room that notes take away from the text of a page.
    func height(of notes: [Box], in space: ConstraintSpace) -> Length {
        guard let area = space.notes, !notes.isEmpty else { return .zero }
        let limit = space.pageHeight.scaled(by: NoteArea.tallNoteShare)
        return notes.reduce(area.isOpen ? .zero : area.separator) { sum, note in
            sum + min(limit, layoutWhole(note, width: area.width).size.height + note.style.box.margin.bottom)
        }
    }
}
