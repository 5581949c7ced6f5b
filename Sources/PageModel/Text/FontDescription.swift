/// What a style asks for: exactly one family; the list of fallbacks is walked by the caller.
public struct FontDescription: Hashable, Sendable {
    public var family: String
    /// 100 to 900 as in CSS; 400 is regular, 700 bold.
    public var weight: Int
    public var isItalic: Bool
    public var features: FontFeatures
    /// Further features, set by their tags.
    public var settings: [FontFeatureSetting]

    @inlinable public init(
        family: String, weight: Int = 400, isItalic: Bool = false, features: FontFeatures = [],
        settings: [FontFeatureSetting] = []
    ) {
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
        self.features = features
        self.settings = settings
    }
}
