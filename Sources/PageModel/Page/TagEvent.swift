/// The begin or the end of a structure element.
public enum TagEvent: Sendable {
    case begin(StructureTag)
    case end
}
