/// The texts that the cells of all sheets share, without the readings of East Asian characters above them.
final class SharedStrings: MarkupHandler {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var run = RunText()
    private var look = RunText.Look.plain
    /// Of the few texts that have something to tell.
    private(set) var remarks: [Int: RunRemark] = [:]
    private var isText = false
    private var readingDepth = 0
    private(set) var fault: OfficeFault?
    private let part: String

    init(_ part: String) {
        self.part = part
    }

    func start(_ element: MarkupElement) {
        if element.name.isNamed("t") {
            isText = readingDepth == 0
            if isText { run.begin(look) }
        } else if element.name.isNamed("rPh") {
            readingDepth += 1
        } else if element.name.isNamed("r") {
            look = .plain
        } else {
            look.read(element)
        }
    }

    func end(_ name: MarkupName) {
        if name.isNamed("t") {
            isText = false
        } else if name.isNamed("rPh") {
            readingDepth -= 1
        } else if name.isNamed("r") {
            look = .plain
        } else if name.isNamed("si") {
            if let remark = run.finish() { remarks[ends.count] = remark }
            EscapedText.append(run.bytes, to: &bytes)
            run.removeAll()
            ends.append(UInt32(clamping: bytes.count))
            if ends.count > 2 * OfficeLimits.cells { fault = .tooLarge(part: part) }
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isText, fault == nil else { return }
        run.append(piece)
        if bytes.count + run.bytes.count > OfficeLimits.text { fault = .tooLarge(part: part) }
    }

    subscript(index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return bytes[(index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])]
    }
}

extension RunText.Look {
    /// Properties of a run of SpreadsheetML.
    mutating func read(_ element: MarkupElement) {
        if element.name.isNamed("strike") {
            isStruck = element.bytes("val") == nil || element.isTrue("val")
        } else if element.name.isNamed("vertAlign") {
            shift = element.has("val", "superscript") ? .above : element.has("val", "subscript") ? .below : nil
        }
    }
}
