/// A line along the text (CSS Text Decoration 3 §2).
public enum TextDecoration: String, CaseIterable, Sendable { case none, underline, lineThrough = "line-through" }

public enum TextTransform: String, CaseIterable, Sendable { case none, uppercase }
