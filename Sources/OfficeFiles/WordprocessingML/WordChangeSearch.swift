/// Looks for a tracked change.
final class WordChangeSearch: MarkupHandler {
    private(set) var isDone = false

    func start(_ element: MarkupElement) {
        let name = element.name.text
        if ["ins", "del", "moveFrom", "moveTo"].contains(name) { isDone = true }
    }

    func end(_ name: MarkupName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
