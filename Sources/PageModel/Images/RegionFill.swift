/// What a region of a map is filled with: an element of an SVG file, by its id.
public struct RegionFill: Hashable, Sendable {
    public let region: String
    public let color: Color

    public init(region: String, color: Color) {
        self.region = region
        self.color = color
    }
}
