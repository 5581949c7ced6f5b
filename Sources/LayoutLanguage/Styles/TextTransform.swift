/// A line along the text (CSS Text Decoration 3 §2).
package enum TextDecoration: String, CaseIterable, Sendable { case none, underline, lineThrough = "line-through" }

package enum TextTransform: String, CaseIterable, Sendable { case none, uppercase }
