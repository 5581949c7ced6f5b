/// `font-variant-position`
package enum FontPosition: String, CaseIterable, Sendable { case normal, sub, `super` }
