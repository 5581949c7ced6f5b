package enum TextAlign: String, CaseIterable, Sendable {
    case left, right, center, justify, start, end
    /// In cells of tables: on the decimal comma.
    case decimal = ","
}
