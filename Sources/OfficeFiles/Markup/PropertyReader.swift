/// Reads the properties that authors give their files: elements with a name and a text.
final class PropertyReader: MarkupHandler {
    private(set) var properties: [String: String] = [:]
    private let element: StaticString
    private var name: String?
    private var value: [UInt8] = []

    init(element: StaticString) {
        self.element = element
    }

    func start(_ element: MarkupElement) {
        guard element.name.isNamed(self.element) else { return }
        name = element.text("name")
        value.removeAll()
    }

    func end(_ name: MarkupName) {
        guard name.isNamed(element), let key = self.name else { return }
        properties[key] = String(decoding: value, as: UTF8.self)
        self.name = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if name != nil, value.count < 1 << 16 { value += bytes }
    }
}
