public enum TextTransform: String, CaseIterable, Sendable { case none, uppercase }
