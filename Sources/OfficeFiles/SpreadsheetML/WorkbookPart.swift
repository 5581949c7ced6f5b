/// Which sheets a workbook has, and from which day it counts.
final class WorkbookPart: MarkupHandler {
    struct Entry {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var is1904 = false
    /// Names and what they stand for, as formulas write it.
    private(set) var names: [(name: String, reference: String)] = []
    private var name: String?
    private var reference: [UInt8] = []
    private(set) var fault: OfficeFault?
    private let part: String

    init(_ part: String) {
        self.part = part
    }

    func start(_ element: MarkupElement) {
        if element.name.isNamed("definedName") {
            name = element.isTrue("hidden") ? nil : element.text("name")
            reference.removeAll()
        } else if element.name.isNamed("workbookPr") {
            is1904 = element.isTrue("date1904")
        } else if element.name.isNamed("sheet") {
            guard sheets.count < OfficeLimits.sheets else { fault = .tooLarge(part: part); return }
            let state = element.text("state")
            sheets.append(
                Entry(
                    name: element.text("name") ?? "", relationship: element.text("id") ?? "",
                    isHidden: state == "hidden" || state == "veryHidden"))
        }
    }

    func end(_ element: MarkupName) {
        guard element.isNamed("definedName"), let name else { return }
        if names.count < OfficeLimits.sheets { names.append((name, String(decoding: reference, as: UTF8.self))) }
        self.name = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if name != nil, reference.count < 1 << 12 { reference += bytes }
    }
}
