import Diagnostics

/// Collects the cells of a sheet while its part is read: one text for all, sixteen bytes for the place of each.
struct SheetBuilder {
    private var text: [UInt8] = []
    private var cells: [SheetPlaces.Cell] = []
    private var kinds: [CellKind] = []
    private var isOrdered = true
    private var last = CellAddress(row: 1, column: 0)
    var merges: [CellRange] = []
    var hiddenRows: [ClosedRange<Int>] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    var struckRows: Set<Int> = []
    var hidingFormats: [CellRange] = []
    private(set) var remarks: [CellAddress: RunRemark] = [:]
    private(set) var fault: OfficeFault?
    private let part: String

    init(part: String) {
        self.part = part
    }

    /// - Parameter write: appends the cell's text.
    mutating func add(_ kind: CellKind, at address: CellAddress, _ write: (inout [UInt8]) -> Void) {
        guard fault == nil else { return }
        if !cells.isEmpty {
            text.append(UInt8(ascii: address.row == last.row ? "\t" : "\n"))
            if address <= last { isOrdered = false }
        }
        last = address
        let start = text.count
        write(&text)
        guard text.count <= OfficeLimits.text, text.count - start <= OfficeLimits.cell,
            cells.count < OfficeLimits.cells
        else {
            fault = .tooLarge(part: part)
            return
        }
        cells.append(SheetPlaces.Cell(start..<text.count, at: address))
        kinds.append(kind)
    }

    mutating func remark(_ remark: RunRemark, at address: CellAddress) {
        if remark.isWhollyStruck { struckRows.insert(address.row) }
        guard !remark.struck.isEmpty || !remark.flattened.isEmpty || remark.isUnseen else { return }
        var all = remark
        all.isUnseen = remark.isUnseen || remarks[address]?.isUnseen ?? false
        if remark.struck.isEmpty { all.struck = remarks[address]?.struck ?? "" }
        if remark.flattened.isEmpty { all.flattened = remarks[address]?.flattened ?? "" }
        remarks[address] = all
    }

    /// The kind and text of a cell that is given again: repeated cells of OpenDocument.
    mutating func repeatLast(at address: CellAddress) {
        guard let cell = cells.last, let kind = kinds.last else { return }
        let bytes = text[Int(cell.start)..<Int(cell.end)]
        if let remark = remarks[cell.address] { self.remark(remark, at: address) }
        add(kind, at: address) { $0 += bytes }
    }

    var count: Int { cells.count }

    /// The cells from an index on again, some rows below.
    mutating func repeatCells(_ range: Range<Int>, rowsBelow distance: Int) {
        for index in range where fault == nil {
            let cell = cells[index], address = cell.address
            let bytes = text[Int(cell.start)..<Int(cell.end)]
            let copy = CellAddress(row: address.row + distance, column: address.column)
            if let remark = remarks[address] { self.remark(remark, at: copy) }
            add(kinds[index], at: copy) { $0 += bytes }
        }
    }

    /// So many cells will come: refuses at once what would be too many.
    mutating func expect(_ count: Int) {
        if count > OfficeLimits.cells - cells.count { fault = fault ?? .tooLarge(part: part) }
    }

    /// A place of the file that cannot be.
    mutating func refuse(_ detail: Wording) {
        fault = fault ?? .damaged(part: part, detail: detail)
    }

    mutating func sheet(_ name: String, path: SourcePath, isHidden: Bool) throws(OfficeFault) -> Sheet {
        if !isOrdered { order() }
        if let fault { throw fault }
        return Sheet(
            name: name,
            source: SourceFile(
                path: path.shown, location: path.location, bytes: text, sheet: SheetPlaces(sheet: name, cells: cells)),
            kinds: kinds, merges: merges, hiddenRows: SheetBuilder.joined(hiddenRows),
            hiddenColumns: SheetBuilder.joined(hiddenColumns), struckRows: struckRows, remarks: remarks,
            hidingFormats: hidingFormats,
            isHidden: isHidden)
    }

    /// Cells may stand in any order in the file; two of one place may not.
    private mutating func order() {
        let order = cells.indices.sorted { (cells[$0].address, $0) < (cells[$1].address, $1) }
        var ordered = SheetBuilder(part: part)
        for index in order {
            let cell = cells[index]
            if ordered.count > 0, ordered.last == cell.address {
                fault = .damaged(
                    part: part,
                    detail: Wording(
                        id: "sel \(cell.address) ada dua kali", en: "the cell \(cell.address) is there twice"))
                return
            }
            ordered.add(kinds[index], at: cell.address) { $0 += text[Int(cell.start)..<Int(cell.end)] }
        }
        (text, cells, kinds) = (ordered.text, ordered.cells, ordered.kinds)
    }

    private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var joined: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }
}
