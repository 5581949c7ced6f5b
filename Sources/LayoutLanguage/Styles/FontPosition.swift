/// `font-variant-position`
public enum FontPosition: String, CaseIterable, Sendable { case normal, sub, `super` }
