/// The direction of the lines of a cell (CSS Writing Modes 4 §3.1).
package enum WritingMode: String, CaseIterable, Sendable {
    case horizontal = "horizontal-tb"
    /// From bottom to top.
    case sidewaysLeft = "sideways-lr"
    /// From top to bottom.
    case sidewaysRight = "sideways-rl"
}
