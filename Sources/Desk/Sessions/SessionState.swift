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
    /// So many of them are from the last time.
    package var keptPages = 0
    package var findings: [Diagnostic] = []
    /// It has errors: the pages are those from before them.
    package var isOld = false
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
