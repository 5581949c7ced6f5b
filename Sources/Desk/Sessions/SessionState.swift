import CairoRendering
import Diagnostics
import DocumentLayout
import Files
import PageModel

/// A project as it stands on the desk: all that is shown of it. A new one takes its place after each change.
package struct SessionState: Sendable {
    /// Counts the changes, from 1; 0 before the first pages are there.
    package var generation = 0
    package var title = ""
    package var documents: [SessionDocument] = []
    /// Of the project as a whole: its data, its fonts.
    package var findings: [Diagnostic] = []
    /// The data has errors: the documents are those from before them.
    package var isOld = false
    /// Nothing more comes of this generation. Before that, pages may still be those of the one before.
    package var isComplete = true
    /// For drawing the pages.
    package var faces: DrawingFaces?

    package init() {}

    package func document(_ key: String) -> SessionDocument? { documents.first { $0.key == key } }
}

/// A document with its pages.
package struct SessionDocument: Sendable {
    package let key: String
    package var title: String
    package var pages: [SessionPage] = []
    /// Its pages say themselves that they are not the true paper, or which copy they are.
    package var isMarked = false
    /// So many of them are from the last time.
    package var keptPages = 0
    package var findings: [Diagnostic] = []
    /// It has errors: the pages are those from before them.
    package var isOld = false

    /// Puts pages of one section, which follow one another, in the places of those that it had.
    ///
    /// - Parameter isWhole: no more of the section follow.
    /// - Returns: whether one of them is drawn otherwise than before.
    mutating func replace(by new: [SessionPage], isWhole: Bool, generation: Int) -> Bool {
        guard let position = new.first?.page.position,
            let first = pages.firstIndex(where: { $0.page.position == position })
        else { return false }
        let left = pages[first...].prefix { $0.page.position.section == position.section }.count
        let count = isWhole ? left : min(left, new.count)
        var placed = new, isNew = count != new.count
        for index in placed.indices {
            let before = index < count ? pages[first + index] : nil
            let isSame = before?.digest == placed[index].digest
            placed[index].since = isSame ? before?.since ?? generation : generation
            if !isSame { isNew = true }
        }
        if isNew { pages.replaceSubrange(first..<first + count, with: placed) }
        return isNew
    }
}

/// A page, and whether it looks as it did.
package struct SessionPage: Sendable {
    package let page: Page
    /// Of all that is drawn on it.
    package let digest: Digest
    /// The generation in which it came to look like this.
    package var since: Int
    /// Where the places that it names are now; nil where they are there.
    package let moves: PlaceMoves?
}
