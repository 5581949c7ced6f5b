/// Bounds that keep a hostile or mistaken layout from exhausting time and memory.
public struct BindingLimits: Sendable {
    /// Elements and texts of one section.
    public var nodes = 5_000_000
    /// Steps of expressions, loops and uses in one section.
    public var steps = 20_000_000
    /// Steps in all sections together: a thousand sections that each use what one may would take minutes.
    public var documentSteps = 400_000_000
    /// Components within each other.
    public var componentDepth = 32
    /// Elements within each other, loops and conditions included.
    public var depth = 512
    public var sections = 100_000
    /// Loops over rows of tables with at least so many steps are bound when boxes are made of them, a few rows at a time: their tables may
    /// be larger than memory. Shorter ones are bound with their section, which another thread may do beforehand.
    public var deferredSteps = 1_024

    public init() {}
}
