/// A word that stands large across a page, under its text: DRAF, CONTOH, SALINAN.
public struct Watermark: Sendable {
    /// Relative to `centre`, before turning.
    public let runs: [TextRun]
    public let centre: Point
    /// In degrees, counter-clockwise.
    public let angle: Double

    public init(runs: [TextRun], centre: Point, angle: Double) {
        self.runs = runs
        self.centre = centre
        self.angle = angle
    }
}
