/// What became of one document since its pages were approved.
public struct DocumentReview: Sendable {
    /// The project's folder, for people.
    public let project: String
    public let key: String
    let title: String
    /// False when nothing was approved yet.
    public let hasBaseline: Bool
    let environment: [DrawingEnvironment.Difference]
    let comparison: DocumentComparison?
    let pages: [PageReview]
    let oldPageCount: Int
    let newPageCount: Int

    public var name: String { "\(project)/\(key)" }
    public var isDifferent: Bool { pages.contains(where: \.isDifferent) }
    var changedPages: [PageReview] { pages.filter(\.isDifferent) }
}
