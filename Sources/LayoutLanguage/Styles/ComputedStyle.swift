/// All properties of one box, set and resolved to absolute values. Shared by all boxes that look alike.
public final class ComputedStyle: Sendable {
    public let text: TextStyle
    public let box: BoxStyle

    public init(text: TextStyle, box: BoxStyle = BoxStyle()) {
        self.text = text
        self.box = box
    }

    public static let initial = ComputedStyle(text: TextStyle())
}
