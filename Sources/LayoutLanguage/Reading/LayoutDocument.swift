import Diagnostics

/// A layout file with everything that it imports, ready to be bound. Immutable.
public struct LayoutDocument: Sendable {
    /// The root of the file that was asked for.
    public let root: LayoutElement
    /// In the order in which they apply: those of imports before those of the importing file.
    public let styles: [LayoutElement]
    public let pageMasters: [String: LayoutElement]
    public let components: [String: LayoutElement]
    /// The first page master of the root file, else of its imports: for sections that do not ask for one.
    public let defaultPageMaster: LayoutElement?
}
