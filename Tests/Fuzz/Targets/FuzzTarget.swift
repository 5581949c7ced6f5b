/// What can be fuzzed. Each takes any bytes and throws where something does not hold that has to hold for all input; that nothing traps
/// and everything ends needs no saying.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case xml, yaml, csv, json, markdown
    /// Office files, or the XML of a sheet.
    case workbook
    /// Valid layouts with data, chosen by the bytes.
    case document

    package func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        switch self {
        case .xml: try XMLProperties.check(bytes)
        case .yaml, .csv, .json: try DataProperties(rawValue: rawValue).check(bytes)
        case .markdown: try MarkdownProperties.check(bytes)
        case .workbook: try WorkbookProperties.check(bytes)
        case .document: try DocumentProperties.check(bytes)
        }
    }
}

/// What did not hold.
package struct BrokenProperty: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
