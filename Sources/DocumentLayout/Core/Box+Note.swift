import Typesetting

/// A box for the foot of the page.
extension Box: InlineNote {}

extension Line {
    /// The notes that are called on the line; in texts of this module, they are boxes.
    var noteBoxes: [Box] { notes.compactMap { $0 as? Box } }
}
