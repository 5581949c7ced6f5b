/// The marks of a content stream (PDF 32000-1 §14.6), and what is drawn outside of them.
struct ExaminedContent {
    /// The numbers of marks that belong to structure elements, as often as they begin.
    private(set) var marks: [Int] = []
    /// Drawing that is neither content nor artifact.
    private(set) var unmarkedCount = 0
    /// Forms and pictures that are drawn outside of marks, by their names.
    private(set) var unmarkedObjects: [String] = []
    /// Whether each mark that begins ends.
    private(set) var isBalanced = true

    private enum Mark { case artifact, content, other }

    private var open: [Mark] = []
    /// How many of the open marks are content or artifact.
    private var depth = 0

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var scan = ContentScan(buffer)
            while let command = scan.next() { take(command) }
        }
        if !open.isEmpty { isBalanced = false }
    }

    private mutating func take(_ command: ContentScan.Command) {
        switch command.name {
        case "BMC": begin(command.operand == "Artifact" ? .artifact : .other)
        case "BDC":
            if let number = command.mark {
                marks.append(number)
                begin(.content)
            } else {
                begin(command.operand == "Artifact" ? .artifact : .other)
            }
        case "EMC":
            guard let mark = open.popLast() else { return isBalanced = false }
            if mark != .other { depth -= 1 }
        case "Do": if depth == 0 { unmarkedObjects.append(command.operand ?? "") }
        case "Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "BI":
            if depth == 0 { unmarkedCount += 1 }
        default: break
        }
    }

    private mutating func begin(_ mark: Mark) {
        open.append(mark)
        if mark != .other { depth += 1 }
    }
}
