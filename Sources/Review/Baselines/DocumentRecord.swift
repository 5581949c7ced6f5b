/// A document as it was approved, or as it is now.
struct DocumentRecord: Sendable {
    var environment: DrawingEnvironment
    var pages: [PageRecord]
}
