import Diagnostics
import Files

/// Reads a project folder and checks it.
///
/// 1. `naskah.yaml` is read and checked.
/// 2. Every file under `data:` is read; known names are checked against their shapes.
/// 3. References are resolved.
/// 4. Facts are compared with each other (`FactChecks`).
/// Every phase reports all that it finds; a phase with errors is the last.
public struct ProjectLoader {
    private let path: String
    private let folder: ProjectFolder
    private let profiles: ProfileReader
    private let paper: String?
    private let kept: KeptData?
    private var findings = Findings()
    private var answers = PlanningAgreement.Answers()

    /// All phases. nil when there was an error; warnings alone do not stop.
    ///
    /// - Parameters:
    ///   - profiles: folder of the installed profiles.
    ///   - paper: takes the place of the profile's.
    public static func load(
        _ path: String, profiles: String? = nil, paper: String? = nil, into findings: inout Findings
    ) -> LoadedProject? {
        guard let project = read(path, profiles: profiles, paper: paper, into: &findings) else { return nil }
        let facts = FactChecks.findings(on: project)
        findings.report(contentsOf: facts)
        return facts.hasErrors ? nil : project
    }

    /// All phases but the last, which can go on beside other work: what it finds still decides whether anything may be written.
    ///
    /// - Parameter expecting: gets the documents of the project before its data is read.
    package static func read(
        _ path: String, profiles: String? = nil, paper: String? = nil, into findings: inout Findings,
        expecting: ([LoadedProject.Document]) -> Void = { _ in }
    ) -> LoadedProject? {
        read(path, in: ProjectFolder(root: path), (profiles, paper), into: &findings, expecting: expecting)
    }

    /// The same of a folder in which files may be open that are not saved.
    ///
    /// - Parameter kept: files that have the bytes of the last time are not read again.
    package static func read(
        _ path: String, in folder: ProjectFolder, _ setting: (profiles: String?, paper: String?),
        keeping kept: KeptData? = nil, into findings: inout Findings,
        expecting: ([LoadedProject.Document]) -> Void = { _ in }
    ) -> LoadedProject? {
        let profiles = ProfileReader(project: path, installed: setting.profiles)
        kept?.begin()
        var loader = ProjectLoader(path, profiles, in: folder, (setting.paper, kept))
        let project = loader.load(expecting)
        findings.report(contentsOf: loader.findings)
        guard loader.findings.hasErrors, let project else { return project }
        // Documents that contradict each other, and facts that do, are told at once.
        findings.report(contentsOf: FactChecks.findings(on: project))
        return nil
    }

    private init(
        _ path: String, _ profiles: ProfileReader, in folder: ProjectFolder,
        _ setting: (paper: String?, kept: KeptData?)
    ) {
        self.path = path
        paper = setting.paper
        kept = setting.kept
        self.profiles = profiles
        self.folder = folder
    }

    private mutating func load(_ expecting: ([LoadedProject.Document]) -> Void) -> LoadedProject? {
        guard let project = ProjectFileReader.read(folder, profiles, into: &findings), !findings.hasErrors else {
            return nil
        }
        let documents = documents(project)
        expecting(documents)
        var data = readData(project)
        guard !findings.hasErrors else { return nil }
        let references = ReferenceFiles.read(project, in: folder, keeping: kept, into: &findings)
        guard !findings.hasErrors else { return nil }
        // What settles differences of the plan settles none between the documents, and is told only where it settles neither.
        answers = ReferenceFiles.answers(project, in: folder, keeping: kept, into: &findings)
        guard !findings.hasErrors else { return nil }
        data = resolve(consume data, references, AgreementLevels(project.record("profil")))
        guard !findings.hasErrors else { return nil }
        let agreement = compare(references, data)
        var loaded = LoadedProject(
            root: root(project, data, references + agreement), documents: documents,
            identityFile: project.text("nik"), folder: folder, path: path, dataFiles: dataFiles(project),
            tellsPlaceholders: project.text("tanda") == nil && project.record("profil")?.text("tanda_air") == nil,
            checks: project.records("pemeriksaan"))
        loaded.askedPaper = paper
        loaded.namedFiles = ProjectLoader.texts(of: project)
        loaded.dataRange = project.entry("data")?.keyRange
        return loaded
    }

    /// The reference documents beside each other: `keselarasan` below `acuan`. With the plan beside each of them.
    private mutating func compare(
        _ references: [DataRecord.Entry], _ data: [DataRecord.Entry]
    ) -> [DataRecord.Entry] {
        answers.agencies = data.first { $0.key == "opd" }?.node
        let agreement = PlanningAgreement(references, answers)
        findings.report(contentsOf: agreement.findings)
        guard !references.isEmpty else { return [] }
        return [.init(key: "keselarasan", node: DataNode(.record(AgreementMatrix(agreement: agreement).record)))]
    }

    // MARK: Reading

    private mutating func readData(_ project: DataRecord) -> [DataRecord.Entry] {
        let read = DataReading(project, folder).all(keeping: kept)
        for entry in read { findings.report(contentsOf: entry.reading) }
        for entry in read { findings.report(contentsOf: entry.checking) }
        return read.compactMap(\.entry)
    }

    // MARK: References

    private mutating func resolve(
        _ entries: consuming [DataRecord.Entry], _ references: [DataRecord.Entry], _ levels: AgreementLevels
    ) -> [DataRecord.Entry] {
        var resolver = ReferenceResolver()
        let hasEnd = entries.contains { ProjectLoader.statesEnd($0) }
        let plan = PlanYears(of: entries.first { $0.key == "masterplan" }?.node, hasEnd: hasEnd)
        for collection in DataCollection.all {
            guard let index = entries.firstIndex(where: { $0.key == collection.name }) else { continue }
            let keyRange = entries[index].keyRange
            var node = entries[index].node
            // The resolver frees each record as it goes, which it cannot while another holds it.
            entries[index] = DataRecord.Entry(key: collection.name, node: DataNode(.null))
            node = resolver.resolve(consume node, as: collection.type)
            switch collection.name {
            case "pejabat": node = DerivedValues.addingPrintedForms(toOfficials: node)
            case "quick_win": node = DerivedValues.addingNumbers(toIndicatorsOf: node)
            case "pustaka":
                node = CitedWork.completing(node)
            case "program", "indikator":
                node = DerivedValues.addingTargets(toRows: node, over: plan, hasEnd: hasEnd)
            case "masterplan":
                node = ChapterRoles.adding(toChaptersOf: plan?.adding(toPeriodOf: node) ?? node)
            case _ where OfficialForm.collectionNames.contains(collection.name):
                node = EveryoneSigning.completing(node, from: entries.first { $0.key == "pejabat" }?.node)
            case "peraturan": node = DerivedValues.addingYear(to: numbering(node, isDecree: false))
            case "peraturan_perubahan":
                let amended = entries.first { $0.key == "peraturan" }?.node
                let (completed, told) = AmendingRegulation.completing(node, of: amended)
                findings.report(contentsOf: told)
                node = DerivedValues.addingYear(to: completed)
            case _ where Decree.collectionNames.contains(collection.name):
                node = DerivedValues.addingYear(to: numbering(node, isDecree: true))
            default: break
            }
            entries[index] = DataRecord.Entry(key: collection.name, keyRange: keyRange, node: node)
            resolver.add(node, of: collection)
        }
        findings.report(contentsOf: resolver.findings)
        return DerivedValues.addingLists(toDimensionsIn: completingPrograms(in: entries, plan, (references, levels)))
    }

    /// Indicators and budgets are known when all tables are resolved, and only then compared with other documents.
    private mutating func completingPrograms(
        in entries: [DataRecord.Entry], _ plan: PlanYears?,
        _ compared: (references: [DataRecord.Entry], levels: AgreementLevels)
    ) -> [DataRecord.Entry] {
        guard let index = entries.firstIndex(where: { $0.key == "program" }) else { return entries }
        var entries = entries
        var programs = PlanRecords(entries, over: plan).completing(entries[index].node)
        if !compared.references.isEmpty, !findings.hasErrors {
            let agencies = AgencyNames(entries.first { $0.key == "opd" }?.node)
            var agreement = Agreement(
                compared.references, compared.levels, over: plan, PlanChanges(answers.changes, agencies))
            programs = agreement.completing(programs)
            answers.changes = agreement.changes.recorded
            answers.plan = agreement.pairs
            findings.report(contentsOf: agreement.findings)
        }
        programs = ProgramParts(entries).completing(programs)
        if let units = entries.firstIndex(where: { $0.key == "opd" }) {
            entries[units] = DataRecord.Entry(
                key: "opd", keyRange: entries[units].keyRange,
                node: ProgramParts.completing(agencies: entries[units].node, from: programs))
        }
        entries[index] = DataRecord.Entry(key: "program", keyRange: entries[index].keyRange, node: programs)
        return completingRealisations(in: entries, programs)
    }

    private mutating func completingRealisations(
        in entries: [DataRecord.Entry], _ programs: DataNode
    ) -> [DataRecord.Entry] {
        guard let index = entries.firstIndex(where: { $0.key == "realisasi" }) else { return entries }
        var entries = entries
        var realisations = RealisationRecords(entries, programs: programs)
        entries[index] = DataRecord.Entry(
            key: "realisasi", keyRange: entries[index].keyRange, node: realisations.completing(entries[index].node))
        findings.report(contentsOf: realisations.findings)
        return entries
    }

    private mutating func numbering(_ node: DataNode, isDecree: Bool) -> DataNode {
        var numbering = LegalNumbering()
        let completed = isDecree ? numbering.completing(decree: node) : numbering.completing(regulation: node)
        findings.report(contentsOf: numbering.findings)
        return completed
    }

    /// Whether a table of programmes or indicators says how things are at the end of the period.
    private static func statesEnd(_ entry: DataRecord.Entry) -> Bool {
        guard ["program", "indikator"].contains(entry.key), case .list(let rows) = entry.node.value else {
            return false
        }
        return rows.contains { row in
            guard case .record(let record) = row.value, let end = record["kondisi_akhir"] else { return false }
            return !end.value.isNull
        }
    }

    private func root(
        _ project: DataRecord, _ data: [DataRecord.Entry], _ references: [DataRecord.Entry]
    ) -> DataRecord {
        let own = ["judul", "tanda"].compactMap { project.entry($0) }
        // A project without a profile has one whose values are all null.
        let none = DataRecord(Project.profileShape.keys.map { DataRecord.Entry(key: $0, node: DataNode(.null)) })
        var profile =
            project.record("profil").map { DataNode(.record($0), at: project["profil"]?.range) }
            ?? DataNode(.record(none))
        if let paper, case .record(let own) = profile.value {
            let asked = DataRecord.Entry(key: "kertas", node: DataNode(.text(paper)))
            profile = DataNode(.record(own.adding([asked])), at: profile.range)
        }
        let head = [
            DataRecord.Entry(key: "proyek", node: DataNode(.record(DataRecord(own)))),
            DataRecord.Entry(key: "profil", keyRange: project.entry("profil")?.keyRange, node: profile),
        ]
        let compared = DataRecord.Entry(
            key: "acuan", keyRange: project.entry("acuan")?.keyRange, node: DataNode(.record(DataRecord(references))))
        return DataRecord(head + (references.isEmpty ? [] : [compared]) + data)
    }

    /// The files that the data comes from, the project's own first.
    private func dataFiles(_ project: DataRecord) -> [String] {
        let named = (project.record("data")?.entries ?? []).compactMap { entry -> String? in
            guard case .text(let path) = entry.node.value else { return nil }
            // Behind the sign stands the name of a sheet.
            return path.split(separator: "#", maxSplits: 1).first.map(String.init)
        }
        var seen: Set<String> = []
        return ([Project.fileName] + named).filter { seen.insert($0).inserted }
    }

    private static func texts(of record: DataRecord) -> Set<String> {
        var texts: Set<String> = []
        for entry in record.entries {
            switch entry.node.value {
            case .text(let text): texts.insert(text.split(separator: "#", maxSplits: 1).first.map(String.init) ?? text)
            case .record(let inner): texts.formUnion(ProjectLoader.texts(of: inner))
            default: continue
            }
        }
        return texts
    }

    private func documents(_ project: DataRecord) -> [LoadedProject.Document] {
        (project.record("dokumen")?.entries ?? []).compactMap { entry in
            guard case .record(let record) = entry.node.value, let layout = record.text("layout") else { return nil }
            return LoadedProject.Document(
                key: entry.key, keyRange: entry.keyRange, layout: layout, layoutRange: record["layout"]?.range,
                title: record.text("judul") ?? "", titleRange: record["judul"]?.range, date: record.date("tanggal"),
                dateRange: record["tanggal"]?.range,
                eachOf: record.text("setiap"),
                watermark: record.text("tanda_air") ?? project.record("profil")?.text("tanda_air"),
                electronicSignatures: record.record("tanda_tangan_elektronik").map { signatures in
                    ElectronicSignatures(
                        signatures, profile: project.record("profil")?.record("tanda_tangan_elektronik"))
                },
                kind: record.text("jenis"), isCopy: record["salinan"]?.isTrue ?? false,
                showsDataDigest: record["kode_data"]?.isTrue ?? false,
                bindsFigures: record["asal_angka"]?.isTrue ?? false,
                book: record.record("sampul_untuk").map { BoundBook($0) },
                standard: DocumentStandard(word: project.text("standar")))
        }
    }
}
