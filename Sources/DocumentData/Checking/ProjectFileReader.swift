import Diagnostics
import Files

/// Reads `naskah.yaml`, completes its profile, and checks what it names: documents, data, batches, columns.
struct ProjectFileReader {
    private let folder: ProjectFolder
    private let profiles: ProfileReader
    private var findings = Findings()

    /// nil for a file that cannot be read; with errors among the findings nothing more is.
    static func read(
        _ folder: ProjectFolder, _ profiles: ProfileReader, into findings: inout Findings
    ) -> DataRecord? {
        var reader = ProjectFileReader(folder: folder, profiles: profiles)
        defer { findings.report(contentsOf: reader.findings) }
        return reader.project()
    }

    private init(folder: ProjectFolder, profiles: ProfileReader) {
        self.folder = folder
        self.profiles = profiles
    }

    private mutating func project() -> DataRecord? {
        guard let file = folder.source(Project.fileName, namedAt: nil, into: &findings),
            let node = YAMLReader.read(file, into: &findings)
        else { return nil }
        if case .null = node.value {
            findings.report(.emptyFile(Project.fileName, at: node.range))
            return nil
        }
        var checker = ShapeChecker(folder: folder)
        let checked = checker.check(node, as: .record(Project.shape), key: "proyek")
        guard case .record(var record) = checked.value else {
            findings.report(contentsOf: checker.findings)
            return nil
        }
        if let entry = record.entry("profil"), let profile = record.record("profil") {
            let whole = profiles.completed(profile, &checker, into: &findings)
            record = record.adding([
                .init(key: entry.key, keyRange: entry.keyRange, node: DataNode(.record(whole), at: entry.node.range))
            ])
        }
        findings.report(contentsOf: checker.findings)
        checkDocumentKeys(record)
        checkBatches(record)
        ColumnDeclarationChecks.run(on: record, into: &findings)
        AgreementLevels.check(record.record("profil"), into: &findings)
        ImportAnswers.check(record, into: &findings)
        checkSchema(record)
        return record
    }

    /// What a newer version means by a project file, this one cannot know.
    private mutating func checkSchema(_ project: DataRecord) {
        guard let schema = project.integer("skema"), !(1...Project.currentSchema).contains(schema) else { return }
        findings.report(
            Diagnostic(
                "data.newer-schema",
                Wording(
                    id: "proyek ini memakai skema \(schema); versi ini mengenal skema sampai \(Project.currentSchema)",
                    en: "the project has schema \(schema); this version knows those up to \(Project.currentSchema)"),
                at: project["skema"]?.range
            )
            .fix(
                Wording(
                    id: "susun dengan Naskah yang lebih baru", en: "make it with a newer version of Naskah")))
    }

    /// Keys of documents become file names, names of data become the first words of paths in layouts.
    private mutating func checkDocumentKeys(_ project: DataRecord) {
        for entry in project.record("dokumen")?.entries ?? [] where !ProjectFileReader.isFileName(entry.key) {
            findings.report(
                Diagnostic(
                    "data.document-key",
                    Wording(
                        id: "kunci dokumen \"\(entry.key)\" tidak dapat menjadi nama berkas",
                        en: "document key \"\(entry.key)\" cannot be a file name"), at: entry.keyRange
                )
                .rule(
                    Wording(
                        id: "huruf, angka, tanda hubung, dan garis bawah",
                        en: "letters, digits, hyphens and underscores")))
        }
        for entry in project.record("acuan")?.entries ?? [] where entry.key == "keselarasan" {
            findings.report(
                Diagnostic(
                    "data.data-name",
                    Wording(
                        id: "acuan tidak dapat bernama \"keselarasan\"",
                        en: "\"keselarasan\" cannot name a reference document"), at: entry.keyRange))
        }
        for entry in project.record("data")?.entries ?? [] {
            let isReserved = ["proyek", "profil", "acuan"].contains(entry.key)
            guard isReserved || !ProjectFileReader.isFileName(entry.key) || entry.key.contains("-") else { continue }
            findings.report(
                Diagnostic(
                    "data.data-name",
                    Wording(
                        id: "nama data \"\(entry.key)\" tidak dapat dipakai",
                        en: "\"\(entry.key)\" cannot name data"), at: entry.keyRange
                )
                .rule(
                    Wording(
                        id: "huruf, angka, dan garis bawah; bukan proyek, profil, atau acuan",
                        en: "letters, digits and underscores; not proyek, profil or acuan")))
        }
    }

    /// `setiap` of a document names data of the project.
    private mutating func checkBatches(_ project: DataRecord) {
        let names = (project.record("data")?.entries ?? []).map(\.key)
        for entry in project.record("dokumen")?.entries ?? [] {
            guard case .record(let document) = entry.node.value, let name = document.text("setiap"),
                !names.contains(name)
            else { continue }
            let finding = Diagnostic(
                "data.unknown-name", .error,
                Wording(id: "data \"\(name)\" tidak ada", en: "there is no data \"\(name)\""),
                at: document["setiap"]?.range
            )
            .rule(
                Wording(
                    id: "nama dari data: \(names.joined(separator: ", "))",
                    en: "one of data: \(names.joined(separator: ", "))"))
            let near = NearMiss.nearest(to: name, in: names)
            findings.report(
                near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
                    ?? finding)
        }
    }

    private static func isFileName(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 100
            && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }
}
