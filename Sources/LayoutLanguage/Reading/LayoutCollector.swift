import Diagnostics

/// What a layout and its imports declare, while they are loaded.
struct LayoutCollector {
    private static let fileLimit = 256
    private static let depthLimit = 32

    let source: any LayoutSource
    let filters: FilterLibrary
    var findings = Findings()

    private var roots: [LayoutElement] = []
    private var loaded: Set<String> = []
    /// The files that are being loaded, outermost first, and where each was asked for.
    private var chain: [(path: String, place: SourceRange?)] = []
    private var styles: [LayoutElement] = []
    /// Classes that styles are for.
    private var classes: Set<String> = []
    private var pageMasters: [String: LayoutElement] = [:]
    private var components: [String: LayoutElement] = [:]

    init(source: any LayoutSource, filters: FilterLibrary) {
        self.source = source
        self.filters = filters
    }

    mutating func load(_ file: SourceFile, namedAt place: SourceRange?) -> LayoutElement? {
        if let start = chain.firstIndex(where: { $0.path == file.path }) {
            reportCycle(from: start, to: file.path, at: place)
            return nil
        }
        guard !loaded.contains(file.path) else { return nil }
        guard loaded.count < Self.fileLimit, chain.count < Self.depthLimit else {
            findings.report(
                Diagnostic(
                    "layout.too-many-imports", .error,
                    Wording(
                        id: "lebih dari \(Self.fileLimit) berkas diimpor, atau lebih dari \(Self.depthLimit) tingkat",
                        en: "more than \(Self.fileLimit) files are imported, or deeper than \(Self.depthLimit)"),
                    at: place))
            return nil
        }
        loaded.insert(file.path)
        chain.append((file.path, place))
        defer { chain.removeLast() }
        var reader = LayoutReader(filters: filters)
        let root = reader.read(file)
        findings.report(contentsOf: reader.findings)
        guard let root else { return nil }
        roots.append(root)
        for element in root.elements where element.declaration == .import { loadImport(element, from: file) }
        for element in root.elements { collect(element) }
        return root
    }

    func document(root: LayoutElement) -> LayoutDocument {
        let path = root.range.file.path
        let masters = ([root] + roots).flatMap(\.elements).filter { $0.declaration == .pageMaster }
        let own = masters.first { $0.range.file.path == path }
        return LayoutDocument(
            root: root, styles: styles, pageMasters: pageMasters, components: components,
            defaultPageMaster: own ?? masters.first)
    }

    private mutating func loadImport(_ element: LayoutElement, from file: SourceFile) {
        guard let attribute = element.attribute(ImportElement.href) else { return }
        guard let path = attribute.literal?.text else {
            findings.report(
                Diagnostic(
                    "layout.invalid-value", .error,
                    Wording(
                        id: "jalur impor tidak boleh berisi ekspresi", en: "the path of an import has no expressions"),
                    at: attribute.valueRange))
            return
        }
        guard let imported = source.source(path: path, relativeTo: file, namedAt: attribute.valueRange, into: &findings)
        else { return }
        _ = load(imported, namedAt: attribute.valueRange)
    }

    private mutating func collect(_ element: LayoutElement) {
        switch element.declaration {
        case .style:
            reportDuplicateStyle(element)
            styles.append(element)
        case .pageMaster: collect(element, PageMasterElement.name, into: \.pageMasters)
        case .component:
            collect(element, ComponentElement.name, into: \.components)
            collectParameters(of: element)
        default: break
        }
    }

    private mutating func collect(
        _ element: LayoutElement, _ attribute: Attribute<String>,
        into table: WritableKeyPath<LayoutCollector, [String: LayoutElement]>
    ) {
        guard let name = element.attribute(attribute)?.literal else { return }
        if let earlier = self[keyPath: table][name.text] {
            reportDuplicate(
                element, name: name.text, place: name.range, earlier: earlier.attribute(attribute)?.valueRange)
        } else {
            self[keyPath: table][name.text] = element
        }
    }

    private mutating func collectParameters(of component: LayoutElement) {
        var seen: [String: SourceRange] = [:]
        for parameter in component.elements where parameter.declaration == .param {
            guard let name = parameter.attribute(ParameterElement.name)?.literal, let place = name.range else {
                continue
            }
            if let earlier = seen[name.text] {
                reportDuplicate(parameter, name: name.text, place: place, earlier: earlier)
            }
            seen[name.text] = place
        }
    }

    /// A file may say more about an element that its imports speak of; saying it twice in one file is a slip.
    private mutating func reportDuplicateStyle(_ style: LayoutElement) {
        guard let target = StyleTarget(style) else {
            // A wrong target has been told.
            guard style.attribute(StyleElement.elements) == nil, style.attribute(StyleElement.className) == nil else {
                return
            }
            findings.report(
                Diagnostic(
                    "layout.style-without-target", .error,
                    Wording(
                        id: "<style> memerlukan \"for\" atau \"class\"", en: "<style> needs 'for' or 'class'"),
                    at: style.nameRange))
            return
        }
        findings.report(contentsOf: PartCheck.findings(of: style))
        guard let earlier = styles.first(where: { $0.range.file == style.range.file && StyleTarget($0) == target })
        else { return }
        reportDuplicate(style, name: target.description, place: style.range, earlier: earlier.range)
    }

    private mutating func reportDuplicate(
        _ element: LayoutElement, name: String, place: SourceRange?, earlier: SourceRange?
    ) {
        findings.report(
            Diagnostic(
                "layout.duplicate-name", .error,
                Wording(
                    id: "<\(element.name)> \"\(name)\" sudah ada", en: "there already is a <\(element.name)> '\(name)'"),
                at: place
            )
            .note(Wording(id: "yang pertama di sini", en: "the first is here"), at: earlier))
    }

    private mutating func reportCycle(from start: Int, to path: String, at place: SourceRange?) {
        let paths = chain[start...].map(\.path) + [path]
        let text = paths.joined(separator: " → ")
        findings.report(
            Diagnostic(
                "layout.import-cycle", .error,
                Wording(
                    id: "berkas saling mengimpor", en: "files import each other"), at: place
            )
            .note(Wording(verbatim: text)))
    }

    // MARK: References between declarations

    /// Components that are used, classes that are extended: names that must exist, in every file.
    mutating func checkReferences() {
        // When a file could not be read, its declarations are missing: names would be told as unknown that are not.
        guard
            !findings.all.contains(where: {
                $0.id.hasPrefix("xml.") || $0.id == "layout.root" || $0.id == "layout.missing-import"
            })
        else { return }
        classes = Set(styles.compactMap { $0[StyleElement.className] })
        for root in roots { check(root) }
        findings.report(contentsOf: FormerClassCheck.findings(of: styles, in: roots))
    }

    private mutating func check(_ element: LayoutElement) {
        checkClasses(of: element)
        if element.declaration == .use { checkUse(element) }
        if let attribute = element.attribute(SectionElement.pageMaster), let name = attribute.literal?.text,
            pageMasters[name] == nil
        {
            reportUnknown("page-master", name, at: attribute.valueRange, candidates: pageMasters.keys.sorted())
        }
        for child in element.elements { check(child) }
    }

    /// A class without a style is no mistake, unless there is one that is written almost the same.
    private mutating func checkClasses(of element: LayoutElement) {
        guard let attribute = element.attribute(CommonAttributes.classes) else { return }
        for name in element[CommonAttributes.classes] where !classes.contains(name) {
            guard let near = NearMiss.nearest(to: name, in: classes.sorted()) else { continue }
            findings.report(
                Diagnostic(
                    "layout.unknown-class", .warning,
                    Wording(
                        id: "tidak ada gaya untuk kelas \"\(name)\"", en: "no style is for the class '\(name)'"),
                    at: attribute.valueRange
                )
                .fix(Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean '\(near)'?")))
        }
    }

    private mutating func checkUse(_ use: LayoutElement) {
        guard let attribute = use.attribute(UseElement.component), let name = attribute.literal?.text else { return }
        guard let component = components[name] else {
            return reportUnknown("component", name, at: attribute.valueRange, candidates: components.keys.sorted())
        }
        let parameters = component.elements.filter { $0.declaration == .param }
        let names = parameters.map { $0[ParameterElement.name] }
        for given in use.attributes where !given.isOf(UseElement.component.declaration) && !names.contains(given.name) {
            reportUnknown("parameter", given.name, at: given.nameRange, candidates: names)
        }
        for parameter in parameters where parameter.attribute(ParameterElement.standard) == nil {
            let wanted = parameter[ParameterElement.name]
            guard !wanted.isEmpty, use.attribute(wanted) == nil else { continue }
            findings.report(
                Diagnostic(
                    "layout.missing-parameter", .error,
                    Wording(
                        id: "komponen \"\(name)\" memerlukan \"\(wanted)\"",
                        en: "the component '\(name)' needs '\(wanted)'"), at: use.nameRange
                )
                .note(
                    Wording(id: "parameter ini tidak mempunyai nilai baku", en: "this parameter has no default"),
                    at: parameter.range))
        }
    }

    private mutating func reportUnknown(_ kind: String, _ name: String, at place: SourceRange, candidates: [String]) {
        let words = [
            "component": ("komponen", "component"), "parameter": ("parameter", "parameter"),
            "page-master": ("page-master", "page master"),
        ]
        let (id, en) = words[kind] ?? (kind, kind)
        let fault = ExpressionFault(
            "unknown-\(kind)", id: "\(id) \"\(name)\" tidak ada", en: "there is no \(en) '\(name)'", at: place)
        findings.report(fault.suggesting(name, from: candidates, at: place).diagnostic)
    }
}
