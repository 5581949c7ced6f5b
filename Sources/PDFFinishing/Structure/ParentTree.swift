/// The tree that leads from marks and annotations to their structure elements (PDF 32000-1 §14.7.4.4).
struct ParentTree {
    private(set) var count = 0
    private var entries: [(key: Int, number: Int)] = []

    mutating func nextKey() -> Int {
        count += 1
        return count - 1
    }

    /// - Parameter number: of an element, or of the array of a page's elements.
    mutating func add(_ number: Int, for key: Int) { entries.append((key, number)) }

    /// The tree from the names of elements to these (§14.7.2); nil where none is named.
    static func names(of elements: [Int]) -> PDFText? {
        guard !elements.isEmpty else { return nil }
        var text = PDFText()
        text.put("<</Names[")
        for (name, number) in elements.map({ ("s\($0)", $0) }).sorted(by: { $0.0 < $1.0 }) {
            text.put(text: name)
            text.put(" ")
            text.put(reference: number)
            text.put("\n")
        }
        text.put("]>>")
        return text
    }

    var text: PDFText {
        var text = PDFText()
        text.put("<</Nums[")
        for entry in entries.sorted(by: { $0.key < $1.key }) {
            text.put(entry.key)
            text.put(" ")
            text.put(reference: entry.number)
            text.put("\n")
        }
        text.put("]>>")
        return text
    }
}
