import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import PDFFinishing

/// Writes one file for each subject of a document.
///
/// 1. With `--resume`, what an earlier run has finished is kept: same input, and the file has the digest that was noted.
/// 2. The others are made at the same time; each finished file is noted in the journal. A subject that fails does not stop the others.
/// 3. The manifest takes the place of the journal; the print file is joined from the files.
struct BatchRun {
    let project: OpenedProject
    let document: LoadedProject.Document
    let subjects: [BatchSubject]
    /// Folder of the files; exists.
    let folder: String
    let fingerprint: String
    let journal: BatchJournal
    let identities: [String: String]
    let acceptsWarnings: Bool
    let delivery: Delivery?

    struct Outcome: Sendable {
        let entry: BatchManifest.Entry
        let findings: Findings
        let isKept: Bool
    }

    /// Outcomes in the order of the subjects.
    func run(jobs: Int?, kept: [String: BatchManifest.Entry], _ progress: ProgressLine) -> [Outcome] {
        let names = fileNames
        let outcomes = ThreadPool(count: jobs).run(
            subjects.count,
            make: {
                DocumentProducer(project: project.data, resources: project.resources)
            },
            work: { producer, index in
                let subject = subjects[index]
                progress.show(index + 1, of: subjects.count, subject.key)
                if let entry = kept[subject.key], isUnchanged(entry) {
                    return Outcome(entry: entry, findings: Findings(), isKept: true)
                }
                let outcome = make(subject, named: names[index], producer)
                journal.add(outcome.entry)
                return outcome
            })
        progress.clear()
        return outcomes
    }

    private func make(_ subject: BatchSubject, named name: String, _ producer: DocumentProducer) -> Outcome {
        var failure: Diagnostic?, written: WrittenDocument?
        let path = folder + "/" + name
        do {
            if let prepared = producer.prepare(document, for: subject) {
                written = try producer.write(prepared, to: path, acceptingWarnings: acceptsWarnings, delivery: delivery)
            }
            if let written { try SigningRecordFile.write(written, identities: identities) }
        } catch {
            failure = Diagnostic(error)
        }
        var findings = producer.findings
        if let failure { findings.report(failure) }
        if failure == nil, let written, written.pageCount == 0 {
            unlink(path)
            return Outcome(
                entry: .init(key: subject.key, signer: .init(subject), file: nil, sha256: nil, pages: 0, errors: nil),
                findings: findings, isKept: false)
        }
        guard failure == nil, let written, let digest = SHA256.hexadecimal(ofFile: path) else {
            let errors = findings.sorted.filter { $0.severity == .error || !acceptsWarnings }.map {
                "\($0.id): \($0.message.indonesian)"
            }
            return Outcome(
                entry: .init(
                    key: subject.key, signer: .init(subject), file: nil, sha256: nil, pages: nil, errors: errors),
                findings: findings, isKept: false)
        }
        let entry = BatchManifest.Entry(
            key: subject.key, signer: .init(subject), file: name, sha256: digest,
            pages: written.pageCount, errors: nil)
        return Outcome(entry: entry, findings: findings, isKept: false)
    }

    /// Whether the file is there as it was noted, with its signing record when it has one.
    private func isUnchanged(_ entry: BatchManifest.Entry) -> Bool {
        guard let file = entry.file, let digest = entry.sha256 else { return false }
        let hasRecord =
            document.electronicSignatures == nil
            || access(SigningRecordFile.path(besides: folder + "/" + file), R_OK) == 0
        return hasRecord && SHA256.hexadecimal(ofFile: folder + "/" + file) == digest
    }

    /// Keys as names of files, each once.
    private var fileNames: [String] {
        var taken: Set<String> = []
        return subjects.map { subject in
            let plain = String(
                subject.key.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" }
                    .prefix(100))
            var name = plain.isEmpty ? "tanpa-kunci" : plain, number = 2
            while !taken.insert(name.lowercased()).inserted {
                name = "\(plain)-\(number)"
                number += 1
            }
            return name + ".pdf"
        }
    }

    /// One file with the pages of all, in their order.
    func writePrintFile(_ entries: [BatchManifest.Entry], to path: String) throws {
        let pdfs = entries.lazy.compactMap(\.file).compactMap { name in
            FileBytes.read(folder + "/" + name).map { (name: name, bytes: $0) }
        }
        let bytes = try PrintFile.joining(pdfs, title: document.title)
        try AtomicFile.write(bytes, to: path)
    }
}
