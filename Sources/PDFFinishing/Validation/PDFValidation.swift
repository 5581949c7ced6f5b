import Diagnostics

/// Looks at a finished file, as an independent program would: only what is in the file counts.
///
/// 1. What the file says of itself: standards, title, language, colours.
/// 2. Each page: what is drawn, which marks it has, fonts, annotations.
/// 3. The structure: roles and their places, marks, headings, tables, figures, notes.
package struct PDFValidation {
    let file: ExaminedFile
    let structure: ExaminedStructure
    /// The objects of the pages, in their order.
    let pages: [Int]
    /// Where elements stand that have marks on a page, by the page's object.
    let elementPlaces: [Int: [Int]]
    /// Where elements stand that hold an annotation, by the annotation's object.
    let annotationOwners: [Int: Int]
    private let name: String
    private let origins: (any MarkOrigins)?
    private(set) var findings = Findings()

    /// - Parameter name: of the file, in messages.
    /// - Parameter origins: where marks come from, when the project is known that the file was made of.
    package static func findings(in bytes: [UInt8], named name: String, origins: (any MarkOrigins)? = nil) -> Findings {
        do throws(FinishingError) {
            var validation = try PDFValidation(bytes, named: name, origins)
            validation.checkFile()
            for (index, page) in validation.pages.enumerated() { validation.checkPage(page, index + 1) }
            validation.checkStructure()
            return validation.findings
        } catch {
            var findings = Findings()
            findings.report(
                PDFValidation.finding(.readable, error.diagnostic.message, .error, file: name))
            return findings
        }
    }

    private init(_ bytes: [UInt8], named name: String, _ origins: (any MarkOrigins)?) throws(FinishingError) {
        file = try ExaminedFile(bytes, name: name)
        structure = ExaminedStructure(file)
        pages = file.pages
        var places: [Int: [Int]] = [:], owners: [Int: Int] = [:]
        for (place, element) in structure.elements.enumerated() {
            for kid in element.kids {
                switch kid {
                case .mark(_, let page): if places[page]?.last != place { places[page, default: []].append(place) }
                case .object(let number): owners[number] = place
                case .element: break
                }
            }
        }
        (elementPlaces, annotationOwners) = (places, owners)
        self.name = name
        self.origins = origins
    }

    private func position(of page: Int) -> Int? { pages.firstIndex(of: page) }

    private static func finding(_ rule: PDFRule, _ message: Wording, _ severity: Severity, file: String) -> Diagnostic {
        Diagnostic(
            "pdf.\(rule.name)", severity,
            Wording(id: "\(file): \(message.indonesian)", en: "\(file): \(message.english)"), at: nil
        )
        .rule(rule.sentence).fix(rule.fix)
    }

    /// - Parameter page: from 1.
    mutating func report(
        _ rule: PDFRule, _ message: Wording, page: Int? = nil, weighing severity: Severity = .error
    ) {
        let finding = PDFValidation.finding(rule, message, severity, file: name)
        findings.report(page.map { finding.onPage($0) } ?? finding)
    }

    /// About an element, with its path and the place of the layout that has made it.
    mutating func report(_ rule: PDFRule, _ message: Wording, _ element: ExaminedElement) {
        let said = Wording(id: "\(element.path): \(message.indonesian)", en: "\(element.path): \(message.english)")
        var finding = PDFValidation.finding(rule, said, .error, file: name)
        if let origin = origin(of: element) { finding = finding.at(origin) }
        let page = element.page.flatMap { position(of: $0) }
        findings.report(page.map { finding.onPage($0 + 1) } ?? finding)
    }

    /// The place of the first text in the element.
    private func origin(of element: ExaminedElement) -> SourceRange? {
        guard let origins else { return nil }
        var open = [element]
        while let next = open.popLast() {
            for case .mark(let mark, let page) in next.kids {
                guard let index = position(of: page) else { continue }
                if let place = origins.place(ofMark: mark, onPage: index) { return place }
            }
            open += structure.children(of: next).reversed()
        }
        return nil
    }
}

/// Which place of a layout has made a mark.
package protocol MarkOrigins {
    /// - Parameter page: from 0, in the order of the document.
    func place(ofMark mark: Int, onPage page: Int) -> SourceRange?
}
