import Diagnostics

/// What is drawn on a page, and what can be clicked on it.
extension PDFValidation {
    /// - Parameter number: of the page's object.
    mutating func checkPage(_ number: Int, _ position: Int) {
        let page = file.dictionary(.reference(number))
        let resources = file.dictionary(file.inherited("Resources", by: page))
        let content = ExaminedContent(contents(of: page))
        checkMarks(of: content, on: number, position)
        if !content.isBalanced {
            report(
                .mark, Wording(id: "tanda isi tidak berpasangan", en: "marks of content do not pair up"), page: position
            )
        }
        let unmarked = content.unmarkedCount + unmarkedDrawing(of: content.unmarkedObjects, resources, depth: 0)
        if unmarked > 0 {
            report(
                .tagged,
                Wording(
                    id: "\(unmarked) gambar atau teks di luar struktur dan bukan hiasan",
                    en: "\(unmarked) drawings or texts are neither in the structure nor decoration"), page: position)
        }
        checkFonts(resources, position)
        checkAnnotations(of: page, position)
    }

    private func contents(of page: PDFDictionary) -> [UInt8] {
        if let whole = file.stream(page["Contents"]) { return whole }
        return file.array(page["Contents"]).flatMap { (file.stream($0) ?? []) + [0x0A] }
    }

    private static let deepest = 8

    /// What forms draw that stand outside of marks; a picture is one drawing.
    private func unmarkedDrawing(of names: [String], _ resources: PDFDictionary, depth: Int) -> Int {
        let objects = file.dictionary(resources["XObject"])
        return names.reduce(0) { count, name in
            let form = file.dictionary(objects[name])
            guard file.name(form["Subtype"]) == "Form", depth < PDFValidation.deepest else { return count + 1 }
            let content = ExaminedContent(file.stream(objects[name]) ?? [])
            let inside = unmarkedDrawing(
                of: content.unmarkedObjects, file.dictionary(form["Resources"]), depth: depth + 1)
            return count + content.unmarkedCount + inside
        }
    }

    /// The marks of the page are those of the tree, each once.
    private mutating func checkMarks(of content: ExaminedContent, on page: Int, _ position: Int) {
        var owners: [Int: [ExaminedElement]] = [:]
        for place in elementPlaces[page] ?? [] {
            let element = structure.elements[place]
            for case .mark(let mark, page) in element.kids { owners[mark, default: []].append(element) }
        }
        let drawn = Set(content.marks), listed = Set(owners.keys)
        if drawn.count != content.marks.count {
            report(.mark, Wording(id: "nomor tanda isi berulang", en: "a mark's number is there twice"), page: position)
        }
        for mark in drawn.subtracting(listed).sorted().prefix(1) {
            report(
                .mark,
                Wording(
                    id:
                        "\(drawn.subtracting(listed).count) bagian isi tidak dimiliki unsur struktur, mulai tanda \(mark)",
                    en:
                        "\(drawn.subtracting(listed).count) parts of the content belong to no element, from mark \(mark)"
                ),
                page: position)
        }
        for mark in listed.subtracting(drawn).sorted().prefix(1) {
            guard let owner = owners[mark]?.first else { continue }
            report(.mark, Wording(id: "isinya tidak ada pada halaman", en: "its content is not on the page"), owner)
        }
        for (_, elements) in owners.sorted(by: { $0.key < $1.key }) where elements.count > 1 {
            report(
                .mark, Wording(id: "isinya dimiliki dua unsur", en: "its content belongs to two elements"), elements[1])
        }
    }

    // MARK: Fonts

    private mutating func checkFonts(_ resources: PDFDictionary, _ position: Int) {
        for font in fonts(of: resources, depth: 0) {
            let name = file.name(font["BaseFont"]) ?? "?"
            if !isEmbedded(font) {
                report(
                    .font, Wording(id: "huruf \(name) tidak dimuat", en: "the font \(name) is not in the file"),
                    page: position)
            } else if font["ToUnicode"] == nil {
                report(
                    .font,
                    Wording(
                        id: "huruf \(name) tidak dapat dibaca sebagai teks",
                        en: "the font \(name) cannot be read as text"),
                    page: position)
            }
        }
    }

    private func fonts(of resources: PDFDictionary, depth: Int) -> [PDFDictionary] {
        let own = file.dictionary(resources["Font"]).entries.map { file.dictionary($0.value) }
        guard depth < PDFValidation.deepest else { return own }
        let forms = file.dictionary(resources["XObject"]).entries.map { file.dictionary($0.value) }
        return own + forms.flatMap { fonts(of: file.dictionary($0["Resources"]), depth: depth + 1) }
    }

    private func isEmbedded(_ font: PDFDictionary) -> Bool {
        switch file.name(font["Subtype"]) {
        case "Type3"?: return true
        case "Type0"?:
            return file.array(font["DescendantFonts"]).first.map { isEmbedded(file.dictionary($0)) } ?? false
        default:
            let descriptor = file.dictionary(font["FontDescriptor"])
            return ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }
        }
    }

    // MARK: Annotations

    private mutating func checkAnnotations(of page: PDFDictionary, _ position: Int) {
        let annotations = file.array(page["Annots"])
        if !annotations.isEmpty, file.name(page["Tabs"]) != "S" {
            report(
                .annotation, Wording(id: "urutan tab tidak menurut struktur", en: "tabs do not follow the structure"),
                page: position)
        }
        for item in annotations {
            let annotation = file.dictionary(item), kind = file.name(annotation["Subtype"]) ?? ""
            // A signature that is not seen has no place.
            let place = file.array(annotation["Rect"]).map { file.resolved($0) }
            if kind == "Widget", place.count == 4, place[0] == place[2], place[1] == place[3] { continue }
            check(annotation, kind, item.reference, position)
            checkFonts(file.dictionary(file.dictionary(file.dictionary(annotation["AP"])["N"])["Resources"]), position)
        }
    }

    private mutating func check(_ annotation: PDFDictionary, _ kind: String, _ number: Int?, _ position: Int) {
        func fault(_ id: String, _ en: String) {
            report(.annotation, Wording(id: "\(kind): \(id)", en: "\(kind): \(en)"), page: position)
        }
        let flags = file.integer(annotation["F"]) ?? 0
        if flags & 4 == 0 || flags & 3 != 0 { fault("tidak tercetak", "is not printed") }
        let description = file.text(annotation[kind == "Widget" ? "TU" : "Contents"])
        if description?.isEmpty ?? true { fault("tidak berketerangan", "is not described") }
        let owner = number.flatMap { annotationOwners[$0] }.map { structure.elements[$0] }
        let wanted = ["Link": "Link", "Widget": "Form"][kind] ?? "Annot"
        if owner?.role != wanted { fault("tidak ada dalam unsur \(wanted)", "is in no element \(wanted)") }
        if kind == "Link", annotation["Dest"] == nil, annotation["A"] == nil { fault("tanpa tujuan", "leads nowhere") }
        if case .array(let target)? = annotation["Dest"], let page = target.first?.reference, !pages.contains(page) {
            fault("menuju halaman yang tidak ada", "leads to a page that is not there")
        }
    }
}
