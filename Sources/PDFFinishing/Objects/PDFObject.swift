/// A value of a PDF (PDF 32000-1 §7.3).
package indirect enum PDFObject: Equatable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// As it was written.
    case real(String)
    /// Without its solidus, as it was written.
    case name(String)
    case string([UInt8])
    case array([PDFObject])
    case dictionary(PDFDictionary)
    /// To an object of generation 0.
    case reference(Int)

    package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    package var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let text): Double(text)
        default: nil
        }
    }
    package var name: String? { if case .name(let value) = self { value } else { nil } }
    package var reference: Int? { if case .reference(let value) = self { value } else { nil } }
    package var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
    package var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }

    /// Calls for each reference in the value, however deep, and puts the answer in its place.
    func mappingReferences(_ map: (Int) -> Int) -> PDFObject {
        switch self {
        case .reference(let number): .reference(map(number))
        case .array(let items): .array(items.map { $0.mappingReferences(map) })
        case .dictionary(let dictionary):
            .dictionary(PDFDictionary(dictionary.entries.map { ($0.key, $0.value.mappingReferences(map)) }))
        default: self
        }
    }
}

/// A dictionary in the order in which it was written, so that the same input gives the same bytes.
package struct PDFDictionary: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package let key: String
        package var value: PDFObject
    }

    package private(set) var entries: [Entry]

    package init(_ entries: [(String, PDFObject)] = []) {
        self.entries = entries.map { Entry(key: $0.0, value: $0.1) }
    }

    /// Setting nil takes the entry out.
    package subscript(_ key: String) -> PDFObject? {
        get { entries.first { $0.key == key }?.value }
        set {
            let index = entries.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append(Entry(key: key, value: value))
            case (nil, nil): break
            }
        }
    }
}
