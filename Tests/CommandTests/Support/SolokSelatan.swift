import Diagnostics
import DocumentData
import Foundation
import TestSupport

/// The three documents of the main sample, compiled once for all tests that look at them.
struct SolokSelatan {
    static let documents = ["komitmen", "quick-win", "masterplan"]

    /// Compiled by the real command when it is first asked for.
    static let compiled = Result { try SolokSelatan() }

    let folder: TemporaryFolder
    let result: Program.Result

    private init() throws {
        folder = try TemporaryFolder()
        result = try Naskah.run(["compile", Repository.sample("solok-selatan"), "-o", folder.path])
    }

    func pdf(_ name: String) -> PDFFile { PDFFile(path: "\(folder.path)/\(name).pdf") }

    static func pdf(_ name: String) throws -> PDFFile { try compiled.get().pdf(name) }

    /// The checked data.
    static func data() throws -> DataRecord {
        var findings = Findings()
        guard
            let project = ProjectLoader.load(
                Repository.sample("solok-selatan"), profiles: Repository.root + "/Layouts/profil", into: &findings)
        else {
            throw Program.Failure(description: "\(findings.all)")
        }
        return project.root
    }
}
