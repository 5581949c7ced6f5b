/// Something in a picture that is drawn otherwise than it is written.
public enum ImageFault: Hashable, Sendable {
    /// Characters that no font has.
    case missingGlyphs(String)
    /// None of these families is there: another font is taken.
    case unknownFamilies([String])
    /// Text that is left out: it stands in a `foreignObject`.
    case leftOut(String)
    /// No element of a map has this id.
    case unknownRegion(String)
}
