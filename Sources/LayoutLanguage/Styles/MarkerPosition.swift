/// Where the number of a heading or caption stands: before the text, hanging to its left, or on a line above.
package enum MarkerPosition: String, CaseIterable, Sendable { case inside, outside, above }
