import Diagnostics

/// The places of the data that a figure in prose comes from. A class, for few texts have one and all have room for it.
package final class DataOrigin: Sendable {
    package let places: [SourceRange]

    /// nil for none.
    package init?(_ places: [SourceRange]) {
        guard !places.isEmpty else { return nil }
        self.places = places
    }
}
