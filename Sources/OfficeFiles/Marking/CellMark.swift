import Diagnostics

/// A note and a colour for a cell of somebody's workbook.
package struct CellMark: Sendable {
    package let sheet: String
    package let address: CellAddress
    package let weight: Severity
    package let text: String

    package init(sheet: String, address: CellAddress, weight: Severity, text: String) {
        self.sheet = sheet
        self.address = address
        self.weight = weight
        self.text = text
    }

    /// One mark for each cell: the heaviest colour, all texts. A merged cell has its first one.
    static func joined(_ marks: [CellMark], merges: [CellRange]) -> [CellMark] {
        var joined: [CellAddress: CellMark] = [:]
        for mark in marks {
            let address = merges.first { $0.contains(mark.address) }?.first ?? mark.address
            let before = joined[address]
            let text = before.map { $0.text == mark.text ? $0.text : $0.text + "\n\n" + mark.text } ?? mark.text
            joined[address] = CellMark(
                sheet: mark.sheet, address: address, weight: max(mark.weight, before?.weight ?? .note), text: text)
        }
        return joined.values.sorted { $0.address < $1.address }
    }
}
