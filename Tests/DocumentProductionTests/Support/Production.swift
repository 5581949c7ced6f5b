import Diagnostics
import DocumentData
import DocumentProduction
import TestSupport

/// A project that is opened as the command opens it, and documents of it.
struct Production {
    let project: LoadedProject
    let resources: ProductionResources

    init(_ path: String) throws {
        var findings = Findings()
        guard let resources = ProductionResources.open(project: path, into: &findings),
            let project = ProjectLoader.load(path, profiles: resources.installation.profiles, into: &findings)
        else {
            throw Program.Failure(description: "\(findings.all.map { "\($0.id): \($0.message.english)" })")
        }
        self.project = project
        self.resources = resources
    }

    init(_ project: TestProject) throws {
        try self.init(project.path)
    }

    func document(_ key: String) throws -> LoadedProject.Document {
        guard let document = project.documents.first(where: { $0.key == key }) else {
            throw Program.Failure(description: "no document \(key)")
        }
        return document
    }

    func producer() -> DocumentProducer { DocumentProducer(project: project, resources: resources) }

    /// Writes a document with a producer of its own, or with one that has made others before.
    func write(
        _ key: String, to path: String, for subject: BatchSubject? = nil, with producer: DocumentProducer? = nil,
        acceptingWarnings: Bool = true
    ) throws -> (written: WrittenDocument?, findings: Findings) {
        let producer = producer ?? self.producer()
        let prepared = try producer.prepare(document(key), for: subject)
        let written = try prepared.flatMap { try producer.write($0, to: path, acceptingWarnings: acceptingWarnings) }
        return (written, producer.findings)
    }
}

extension Findings {
    /// What was found, in its order.
    var ids: [String] { all.map(\.id) }
}
