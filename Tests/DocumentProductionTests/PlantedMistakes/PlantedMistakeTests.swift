import Diagnostics
import DocumentData
import DocumentProduction
import TestSupport
import Testing

/// More than a hundred ordinary mistakes, one after the other: each is told once, at its place, with what to do about it.
@Suite struct PlantedMistakeTests {
    private static let resources = Result { try Production(Repository.sample("contoh")).resources }

    /// What `check` tells of a project, in process.
    private func findings(in path: String, only key: String?) throws -> [Diagnostic] {
        let resources = try Self.resources.get()
        var findings = Findings()
        guard let project = ProjectLoader.load(path, profiles: resources.installation.profiles, into: &findings) else {
            return findings.all
        }
        let producer = DocumentProducer(project: project, resources: resources)
        for document in project.documents where key == nil || document.key == key {
            if let prepared = producer.prepare(document) { _ = producer.proof(prepared) }
            findings.report(contentsOf: producer.findings)
        }
        return findings.all.filter { $0.severity > .note }
    }

    @Test(arguments: PlantedMistake.all) func isToldAtItsPlace(_ mistake: PlantedMistake) throws {
        let project = try TestProject(sample: mistake.sample)
        let place = try mistake.plant(in: project)
        let found = try findings(in: project.path, only: mistake.sample == "contoh" ? nil : "masterplan")
        #expect(
            found.map { "\($0.severity) \($0.id)" } == ["\(mistake.severity) \(mistake.rule)"],
            "\(found.map(\.message.english))")
        if let place { #expect(found.first?.range?.description == place) }
        #expect(found.first?.fix?.message.english ?? "" == mistake.fix)
        // Told to both of our readers.
        #expect(found.allSatisfy { !$0.message.indonesian.isEmpty && !$0.message.english.isEmpty })
    }

    @Test func theyAreMoreThanAHundred() {
        #expect(PlantedMistake.all.count > 100)
        #expect(Set(PlantedMistake.all.map(\.rule)).count > 60)
    }

    @Test(arguments: ["contoh", "contoh-tabel", "banjar", "solok-selatan"]) func cleanSamplesHaveNone(
        _ sample: String
    ) throws {
        #expect(try findings(in: Repository.sample(sample), only: nil).map(\.id) == [])
    }
}
