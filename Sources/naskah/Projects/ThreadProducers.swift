import DocumentProduction

/// The producers of one thread that makes documents of many projects with the same fonts: each goes on with the words that the one before
/// has shaped and the layouts that it has read. Belongs to that thread.
final class ThreadProducers {
    private var latest: DocumentProducer?

    /// Names of places and persons are others in each project: beyond this many words, those of before are forgotten.
    private static let mostTexts = 12_000

    /// For the next document; the one before must not be used any more.
    func next(for project: OpenedProject) -> DocumentProducer {
        let earlier = latest.flatMap { $0.shapedTextCount > ThreadProducers.mostTexts ? nil : $0 }
        let producer = DocumentProducer(project: project.data, resources: project.resources, continuing: earlier)
        latest = producer
        return producer
    }
}
