/// How a page is numbered (PDF 32000-1 §12.4.2).
public struct PageLabel: Hashable, Sendable {
    public let number: Int
    public let text: String

    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}
