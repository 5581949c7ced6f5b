import PageModel

/// The pages of a document: what each needs until it is written, and their order and labels in the end.
struct PageList {
    final class Entry {
        /// Of its object.
        let number: Int
        /// In the tree that leads from marks to structure elements.
        let key: Int
        let width: Double
        let height: Double
        /// Beyond each edge.
        let bleed: Double
        let position: PagePosition
        let label: PageLabel?
        /// The elements that marked content belongs to, by the numbers of the marks.
        fileprivate(set) var owners: [Int] = []
        var annotations: [Int] = []

        init(_ page: Page, number: Int, key: Int) {
            self.number = number
            self.key = key
            width = page.size.width.points
            height = page.size.height.points
            bleed = page.bleed.points
            position = page.position
            label = page.label
        }

        /// When it is written.
        func forget() { (owners, annotations) = ([], []) }
    }

    private enum OpenMark: Equatable {
        case none
        /// What follows is marked anew, though it belongs to the same element.
        case closing
        case artifact
        case element(number: Int)
    }

    private var entries: [Entry] = []
    private var openMark = OpenMark.none
    private var treeNumber: Int?

    var isEmpty: Bool { entries.isEmpty }
    /// The page that is drawn.
    var current: Entry { entries[entries.count - 1] }

    mutating func begin(_ page: Page, number: Int, key: Int) {
        entries.append(Entry(page, number: number, key: key))
        openMark = .none
    }

    /// - Parameter owner: the element that the drawing belongs to; nil for decoration.
    mutating func mark(
        for owner: StructureElement?, isArchive: Bool, _ number: (StructureElement) -> Int
    ) -> PDFAssembly.MarkChange {
        guard let owner else {
            guard isArchive else {
                defer { openMark = .none }
                return openMark == .none ? .keep : .end
            }
            guard openMark != .artifact else { return .keep }
            openMark = .artifact
            return .begin(.artifact)
        }
        let number = number(owner), mark = OpenMark.element(number: number)
        guard openMark != mark else { return .keep }
        openMark = mark
        let index = current.owners.count
        current.owners.append(number)
        owner.kids.append(.content(page: current.number, mark: index))
        return .begin(.element(role: owner.tag.role.rawValue, number: index))
    }

    /// Ends the mark with what was drawn last.
    mutating func closeMark() { openMark = .closing }

    /// The number of the object that lists the pages.
    mutating func tree(_ writer: PDFWriter) -> Int {
        if let treeNumber { return treeNumber }
        let number = writer.allocate()
        treeNumber = number
        return number
    }

    mutating func write(to writer: PDFWriter, into catalog: inout PDFDictionary) throws(FinishingError) {
        let ordered = entries.indices.sorted { (entries[$0].position, $0) < (entries[$1].position, $1) }.map {
            entries[$0]
        }
        var text = PDFText()
        text.put("<</Type/Pages/Count \(ordered.count)/Kids[")
        for entry in ordered {
            text.put(reference: entry.number)
            text.put("\n")
        }
        text.put("]>>")
        try writer.write(tree(writer), text)
        if entries.contains(where: { $0.label != nil }) {
            let number = writer.allocate()
            try writer.write(number, PageList.labels(of: ordered))
            catalog["PageLabels"] = .reference(number)
        }
    }

    /// Page labels (PDF 32000-1 §12.4.2): a new range wherever the numbers do not go on. What is no plain number is the prefix of a
    /// range of one page.
    private static func labels(of entries: [Entry]) -> PDFText {
        var text = PDFText(), last: PageLabel?
        text.put("<</Nums[")
        for (index, entry) in entries.enumerated() {
            if let label = entry.label, label.text == String(label.number) {
                if last?.number != label.number - 1 {
                    text.put("\(index)<</S/D\(label.number == 1 ? "" : "/St \(label.number)")>>\n")
                }
                last = label
            } else {
                text.put("\(index)<</P ")
                text.put(text: entry.label?.text ?? "")
                text.put(">>\n")
                last = nil
            }
        }
        text.put("]>>")
        return text
    }
}
