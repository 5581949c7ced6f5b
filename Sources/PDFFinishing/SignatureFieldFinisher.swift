import CQPDF

/// An empty signature field to be added (PDF 32000-1 §12.7.4.5).
public struct SignatureFieldEntry: Sendable {
    /// Unique within the document, without a full stop.
    public let name: String
    /// What people are told about the field (TU).
    public let tooltip: String
    /// From 1.
    public let page: Int
    /// Left, bottom, right, top in points from the lower left corner.
    public let rectangle: (left: Double, bottom: Double, right: Double, top: Double)

    public init(
        name: String, tooltip: String, page: Int, rectangle: (left: Double, bottom: Double, right: Double, top: Double)
    ) {
        self.name = name
        self.tooltip = tooltip
        self.page = page
        self.rectangle = rectangle
    }
}

/// Adds empty signature fields to a PDF that Cairo has drawn.
///
/// 1. One widget for each field, with an empty appearance, on its page.
/// 2. The form of the document lists the fields.
/// 3. The structure tree has one Form element for each field, in the same order, left empty by the drawing: it gets the widget.
public struct SignatureFieldFinisher {
    private let document: PDFDocument

    /// - Parameter fields: in the order of the Form elements.
    public static func finish(_ pdf: [UInt8], adding fields: [SignatureFieldEntry]) throws(FinishingError) -> [UInt8] {
        let document = try PDFDocument(pdf, name: "PDF")
        let finisher = SignatureFieldFinisher(document: document)
        let widgets = try finisher.addWidgets(fields)
        finisher.addForm(widgets.map(\.widget))
        try finisher.tag(widgets)
        try document.check()
        return try document.written()
    }

    private func addWidgets(_ fields: [SignatureFieldEntry]) throws(FinishingError) -> [TaggedWidget] {
        let pages = document.pages
        try check(fields)
        let appearance = document.shared(emptyAppearance())
        var widgets: [TaggedWidget] = []
        var annotations: [Int: [qpdf_oh]] = [:]
        for field in fields {
            guard pages.indices.contains(field.page - 1) else { throw .noPage(field.page) }
            let page = pages[field.page - 1]
            let widget = document.shared(widget(field, page, appearance))
            annotations[field.page, default: []].append(widget)
            widgets.append(TaggedWidget(widget: widget, page: page, tooltip: field.tooltip))
        }
        for (number, added) in annotations.sorted(by: { $0.key < $1.key }) { add(added, to: pages[number - 1]) }
        return widgets
    }

    /// PDF allows pages of up to 14,400 units (PDF 32000-1 annex C).
    private static let farthest = 14_400.0

    private func check(_ fields: [SignatureFieldEntry]) throws(FinishingError) {
        var names: Set<String> = []
        for field in fields {
            guard !field.name.isEmpty, !field.name.contains(".") else { throw .field(name: field.name, .unusableName) }
            guard names.insert(field.name).inserted else { throw .field(name: field.name, .repeatedName) }
            let place = field.rectangle, corners = [place.left, place.bottom, place.right, place.top]
            // Comparisons with what is no number are false.
            guard place.left < place.right, place.bottom < place.top,
                corners.allSatisfy({ abs($0) <= SignatureFieldFinisher.farthest })
            else {
                throw .field(name: field.name, .rectangle)
            }
        }
    }

    private func widget(_ field: SignatureFieldEntry, _ page: qpdf_oh, _ appearance: qpdf_oh) -> qpdf_oh {
        let place = field.rectangle
        return document.dictionary([
            "/Type": document.name("/Annot"), "/Subtype": document.name("/Widget"), "/FT": document.name("/Sig"),
            "/T": document.text(field.name), "/TU": document.text(field.tooltip),
            // Printed like the rest of the page.
            "/F": document.integer(4), "/P": page,
            "/Rect": document.array([place.left, place.bottom, place.right, place.top].map(document.number)),
            "/AP": document.dictionary(["/N": appearance]),
        ])
    }

    /// Links that the page has already stay before the fields.
    private func add(_ widgets: [qpdf_oh], to page: qpdf_oh) {
        let present = document.get(page, "/Annots")
        document.set(
            page, "/Annots", document.array((document.isArray(present) ? document.items(of: present) : []) + widgets))
        // Fields are visited in the order of the structure (PDF/UA-1 §7.18.3).
        document.set(page, "/Tabs", document.name("/S"))
    }

    private func emptyAppearance() -> qpdf_oh {
        let (stream, dictionary) = document.emptyStream()
        document.set(dictionary, "/Type", document.name("/XObject"))
        document.set(dictionary, "/Subtype", document.name("/Form"))
        document.set(dictionary, "/BBox", document.array([0, 0, 0, 0].map(document.number)))
        return stream
    }

    private func addForm(_ widgets: [qpdf_oh]) {
        let form = document.dictionary(["/Fields": document.array(widgets), "/SigFlags": document.integer(1)])
        document.set(document.root, "/AcroForm", document.shared(form))
    }

    /// Nothing to do in a document without a structure tree.
    private func tag(_ widgets: [TaggedWidget]) throws(FinishingError) {
        let root = document.get(document.root, "/StructTreeRoot")
        guard document.isDictionary(root) else { return }
        let forms = StructureWalk(document: document).elements(named: "/Form", under: root)
        guard forms.count == widgets.count else { throw .structure(forms: forms.count, fields: widgets.count) }
        ParentTree(document: document, root: root).add(zip(forms, widgets).map { ($0, $1) })
    }
}

/// A widget on its page.
struct TaggedWidget {
    let widget: qpdf_oh
    let page: qpdf_oh
    let tooltip: String
}
