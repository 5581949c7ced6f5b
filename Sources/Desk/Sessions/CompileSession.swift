import Diagnostics
import DocumentData
import DocumentLayout
import DocumentProduction
import Files
import LayoutLanguage
import PageModel

/// A project that stays open from change to change. Belongs to one thread.
///
/// Fonts, shaped texts and layouts are kept, and the sections of documents that a change has not touched (`KeptSections`): keys are all
/// that they depend on, so that pages are those of `naskah compile`. Of the data files only those are read
/// again that have changed; all data is checked, resolved and bound anew.
package final class CompileSession {
    package let path: String
    private let only: [String]
    private let paper: String?
    private var resources: ProductionResources?
    private var producer: DocumentProducer?
    /// Counts the shapers that there have been.
    private var epoch = 0
    package private(set) var project: LoadedProject?
    package private(set) var state = SessionState()
    private var explained: [String: ExplainedDocument] = [:]
    private var documents: [String: OpenDocument] = [:]
    private let files = FileDigests()
    private let data = KeptData()
    /// So many data files were read for the latest state: those that had changed.
    package var readFileCount: Int { data.readCount }
    /// Texts of the project that are typed and not saved, by their paths in it.
    package var unsaved: [String: String] = [:]
    /// What the latest change has replaced: to take it apart takes as long as to read it, and nobody has to wait for that.
    private var retired: (LoadedProject?, DocumentProducer?)?

    /// - Parameter only: keys of the documents that are wanted; all when it is empty.
    package init(_ path: String, only: [String] = [], paper: String? = nil) {
        self.path = path
        self.only = only
        self.paper = paper
    }

    /// Reads the project and lays out its documents.
    ///
    /// - Parameters:
    ///   - changes: files that have changed since the last time; nil when nothing is known.
    ///   - first: what is wanted before the rest.
    ///   - publish: gets the state after each document, and before that once or twice with pages that are new already (`EarlyPages`).
    package func compile(
        after changes: Set<String>? = nil, first: LookedAt? = nil,
        publishing publish: @escaping (SessionState) -> Void = { _ in }
    ) {
        defer {
            retired = nil
            for document in documents.values { document.discard() }
        }
        explained = [:]
        files.forget()
        var next = state
        next.generation += 1
        guard let (project, producer) = open(after: changes, into: &next) else {
            next.isOld = true
            next.isComplete = true
            state = next
            return publish(next)
        }
        next.isOld = false
        next.title = project.root.record("proyek")?.text("judul") ?? ""
        next.faces = producer.faces
        let wanted = project.documents.filter { only.isEmpty || only.contains($0.key) }
        next.documents = wanted.map { document in
            var shown = state.document(document.key) ?? SessionDocument(key: document.key, title: "")
            shown.title = document.title.isEmpty ? document.key : document.title
            shown.isMarked = project.mark != nil || document.watermark != nil
            return shown
        }
        // They change no page, but decide whether one is shown.
        let facts = SessionFacts(of: project)
        let order = wanted.indices.sorted {
            (wanted[$0].key == first?.document ? 0 : 1, $0) < (wanted[$1].key == first?.document ? 0 : 1, $1)
        }
        var isAllowed = false
        for index in order {
            next.isComplete = index == order.last
            let place = first.flatMap { state.document(wanted[index].key)?.position(at: $0) }
            let early = early(at: place, of: index, in: next) { draft in
                guard !facts.faults.hasErrors, !producer.hasErrors else { return false }
                publish(draft)
                facts.begin()
                return true
            }
            if early == nil { facts.begin() }
            layOut(wanted[index], with: producer, &next.documents[index], next.generation, early)
            if !isAllowed {
                guard allow(&next, facts.all, publish) else { return }
                isAllowed = true
            }
            state = next
            publish(next)
        }
        guard order.isEmpty, allow(&next, facts.all, publish) else { return }
        next.isComplete = true
        state = next
        publish(next)
    }

    /// Adds what the comparison of facts has found. False, with the documents as they were, when there are errors.
    private func allow(_ next: inout SessionState, _ facts: Findings, _ publish: (SessionState) -> Void) -> Bool {
        var all = Findings()
        for finding in next.findings + facts.all { all.report(finding) }
        next.findings = all.sorted
        guard facts.hasErrors else { return true }
        state.generation = next.generation
        state.findings = next.findings
        state.isOld = true
        state.isComplete = true
        publish(state)
        return false
    }

    private var folder: ProjectFolder {
        let texts = unsaved.map { (ProjectFolder.absolutePath(of: "\(path)/\($0.key)"), Array($0.value.utf8)) }
        return ProjectFolder(root: path, unsaved: Dictionary(texts) { first, _ in first })
    }

    /// The project as it is now, with a producer that has the fonts of the one before. nil after errors.
    private func open(after changes: Set<String>?, into state: inout SessionState) -> (LoadedProject, DocumentProducer)?
    {
        var findings = Findings()
        defer { state.findings = findings.sorted }
        let profiles = Installation.find()?.profiles
        guard let project = ProjectLoader.read(path, in: folder, (profiles, paper), keeping: data, into: &findings)
        else {
            return nil
        }
        // What the project says has to hold stops naskah compile as well.
        let failed = ProjectAssertions.findings(on: project.root, project.checks)
        findings.report(contentsOf: failed)
        guard !failed.hasErrors else { return nil }
        let hasNewFonts = changes?.contains { $0.hasPrefix("fonts/") } ?? false
        if resources == nil || hasNewFonts {
            resources = ProductionResources.open(project: path, into: &findings)
            producer = nil
        }
        guard let resources else { return nil }
        if producer == nil {
            epoch += 1
            documents = [:]
        }
        let renewed = DocumentProducer(project: project, resources: resources, continuing: producer)
        retired = (self.project, producer)
        self.project = project
        producer = renewed
        return (project, renewed)
    }

    /// Shows new pages of a document between those of the last time.
    ///
    /// - Parameter show: false when something speaks against it.
    private func early(
        at place: PagePosition?, of index: Int, in next: SessionState, _ show: @escaping (SessionState) -> Bool
    ) -> EarlyPages? {
        guard !next.documents[index].pages.isEmpty else { return nil }
        let digester = PageDigest(epoch: epoch, files)
        var draft = next
        // What has been found is told when all is there.
        draft.findings = state.findings
        draft.isComplete = false
        return EarlyPages(at: place) { pages, isWhole in
            let new = pages.map { SessionPage(page: $0, digest: digester.digest(of: $0), since: 0, moves: nil) }
            return draft.documents[index].replace(by: new, isWhole: isWhole, generation: next.generation)
                && show(draft)
        }
    }

    private func layOut(
        _ document: LoadedProject.Document, with producer: DocumentProducer, _ shown: inout SessionDocument,
        _ generation: Int, _ early: EarlyPages?
    ) {
        let digester = PageDigest(epoch: epoch, files)
        let pages = documents[document.key, default: OpenDocument(files)].pages(
            of: document, producer, digester, showing: early)
        shown.findings = Findings.once(producer.findings.sorted)
        guard var pages else {
            shown.isOld = true
            return
        }
        shown.isOld = false
        for index in pages.indices {
            let before = index < shown.pages.count ? shown.pages[index] : nil
            pages[index].since = before?.digest == pages[index].digest ? before?.since ?? generation : generation
        }
        shown.pages = pages
        shown.keptPages = documents[document.key]?.keptPages ?? 0
    }

    // MARK: Asked for

    /// The latest pages of a document with an account of each value; nil when it has errors now.
    package func explanation(of key: String) -> ExplainedDocument? {
        if let known = explained[key] { return known }
        guard !state.isOld, state.document(key)?.isOld == false, let producer,
            let document = project?.documents.first(where: { $0.key == key })
        else { return nil }
        let made = ExplainedDocument(document, producer)
        explained[key] = made
        return made
    }

    /// Why a page ends where it does; nil when it has errors now or is not there.
    package func reasons(forEndOf page: Int, of key: String) -> [Wording]? {
        guard !state.isOld, let producer, let document = project?.documents.first(where: { $0.key == key }),
            case .success(let lines)? = producer.explain(document, page: "\(page + 1)")
        else { return nil }
        return lines
    }

    /// Whether pages say themselves that they are not the true paper: CONTOH, DRAF.
    package var isMarked: Bool { project?.mark != nil }

    /// Writes a document as `naskah compile` does; with a word below the text of every page, unless it has a mark of its own.
    /// - Returns: what was found; nil when it is written and nothing is in its way.
    /// - Throws: `OutputError` and what drawing throws.
    package func write(_ key: String, to file: String, marked word: String? = nil) throws -> Findings? {
        guard !state.isOld, let producer, var document = project?.documents.first(where: { $0.key == key }) else {
            var findings = Findings()
            for finding in state.findings { findings.report(finding) }
            return findings
        }
        if !isMarked, document.watermark == nil { document.watermark = word }
        guard let prepared = producer.prepare(document), try producer.write(prepared, to: file) != nil else {
            return producer.findings
        }
        return nil
    }
}

extension Findings {
    /// What two phases have in common once.
    static func once(_ findings: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<String> = []
        return findings.filter { finding in
            let place = finding.range.map { "\($0.file.path) \($0.lower) \($0.upper)" } ?? ""
            return seen.insert("\(finding.id) \(finding.page ?? 0) \(place) \(finding.message.english)").inserted
        }
    }
}
