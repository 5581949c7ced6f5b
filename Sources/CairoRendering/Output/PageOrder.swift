import Foundation
import PageModel

/// Brings pages that were drawn as they came into the order of the document: the list of pages, their labels, and the order of the
/// structure elements. Nothing that was drawn changes.
struct PageOrder {
    private struct DrawnPage {
        let position: PagePosition
        let label: PageLabel?
    }

    private var pages: [DrawnPage] = []
    /// Of each element directly in the outermost one: the position of the page on which it begins.
    private var elements: [PagePosition] = []

    /// - Parameter elementCount: of the structure elements directly in the outermost one that the page has begun.
    mutating func add(_ page: Page, elementCount: Int) {
        pages.append(DrawnPage(position: page.position, label: page.label))
        for _ in 0..<elementCount { elements.append(page.position) }
    }

    var isOrdered: Bool { zip(pages, pages.dropFirst()).allSatisfy { $0.position <= $1.position } }

    /// - Returns: false when the tail does not have what is to be ordered; the tail is then as it was.
    func apply(to tail: inout PDFTail) -> Bool {
        guard let catalog = tail.catalog, let pageTree = PDFTail.reference("Pages", in: catalog),
            let list = ordered(tail.object(pageTree), "Kids", by: pages.map(\.position))
        else { return false }
        var structure: (number: Int, text: String)?
        // A single element has no order, and Cairo writes no list of it.
        if elements.count > 1, let root = PDFTail.reference("StructTreeRoot", in: catalog) {
            guard let outermost = tail.object(root).flatMap({ PageOrder.references("K", in: $0)?.numbers.first }),
                let text = ordered(tail.object(outermost), "K", by: elements)
            else { return false }
            structure = (outermost, text)
        }
        tail.replace(pageTree, by: list)
        if let structure { tail.replace(structure.number, by: structure.text) }
        if let labels = PDFTail.reference("PageLabels", in: catalog) { tail.replace(labels, by: labelObject(labels)) }
        return true
    }

    /// The object with the references of an array in the order of their positions; equal ones stay as they are.
    private func ordered(_ object: String?, _ key: String, by positions: [PagePosition]) -> String? {
        guard let object, let found = PageOrder.references(key, in: object), found.numbers.count == positions.count
        else { return nil }
        let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
        return object.replacingCharacters(in: found.range, with: order.map { "\(found.numbers[$0]) 0 R " }.joined())
    }

    /// The references between the brackets of an array.
    private static func references(_ key: String, in object: String) -> (numbers: [Int], range: Range<String.Index>)? {
        guard let begin = object.range(of: "/\(key) [ "), let end = object[begin.upperBound...].firstIndex(of: "]")
        else { return nil }
        let words = object[begin.upperBound..<end].split(separator: " ")
        guard words.count % 3 == 0 else { return nil }
        return (stride(from: 0, to: words.count, by: 3).compactMap { Int(words[$0]) }, begin.upperBound..<end)
    }

    /// Page labels (PDF 32000-1 §12.4.2): a new range wherever the numbers do not go on. As Cairo does it, what is no plain number is
    /// the prefix of a range of one page.
    private func labelObject(_ number: Int) -> String {
        var ranges = "", last: PageLabel?
        for (index, page) in pages.sorted(by: { $0.position < $1.position }).enumerated() {
            if let label = page.label, label.text == String(label.number) {
                if last?.number != label.number - 1 {
                    ranges += "   \(index) << /S /D\(label.number == 1 ? "" : " /St \(label.number)") >>\n"
                }
                last = label
            } else {
                ranges += "   \(index) << /P (\(PageOrder.escaped(page.label?.text ?? ""))) >>\n"
                last = nil
            }
        }
        return "\(number) 0 obj\n<< /Nums [\n\(ranges)  ]\n>>\nendobj\n"
    }

    /// As a literal string (PDF 32000-1 §7.3.4.2); labels are ASCII.
    private static func escaped(_ text: String) -> String {
        text.filter(\.isASCII).map { "()\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
