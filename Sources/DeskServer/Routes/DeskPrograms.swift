import Desk

/// Programs that the desk uses.
package struct DeskPrograms: Sendable {
    /// The executable of `naskah`, for files that are dropped on the page.
    package let naskah: String?
    /// Of whoever sits at this machine; nil where browsers of other machines come.
    package let editor: EditorCommand?

    package init(naskah: String? = nil, editor: EditorCommand? = nil) {
        self.naskah = naskah
        self.editor = editor
    }
}
