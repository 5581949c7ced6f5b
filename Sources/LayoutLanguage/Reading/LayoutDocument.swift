import Diagnostics

/// A layout file with everything that it imports, ready to be bound. Immutable.
public struct LayoutDocument: Sendable {
    /// The root of the file that was asked for.
    package let root: LayoutElement
    /// In the order in which they apply: those of imports before those of the importing file.
    package let styles: [LayoutElement]
    package let pageMasters: [String: LayoutElement]
    package let components: [String: LayoutElement]
    /// The first page master of the root file, else of its imports: for sections that do not ask for one.
    package let defaultPageMaster: LayoutElement?
}
