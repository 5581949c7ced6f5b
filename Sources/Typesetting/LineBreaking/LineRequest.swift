import PageModel

/// All that lines depend on besides the text and its style.
struct LineRequest {
    let width: Length
    /// Room that a figure leaves at the right; nil for what is set from the left.
    let decimalRoom: Length?
}
