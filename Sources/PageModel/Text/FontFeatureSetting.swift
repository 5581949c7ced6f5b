/// One entry of `font-feature-settings`.
public struct FontFeatureSetting: Hashable, Sendable {
    /// Four printable ASCII characters.
    public let tag: String
    /// 0 switches the feature off, 1 on; more chooses among alternates.
    public let value: UInt32

    public init(tag: String, value: UInt32) {
        self.tag = tag
        self.value = value
    }
}
