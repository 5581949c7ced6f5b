/// A text as paragraphs of OpenDocument: white space that is more than one space between words is written as elements (ODF 1.3 part 3, §6.1).
enum OpenDocumentText {
    static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "<text:p>\(spaced($0))</text:p>" }.joined()
    }

    private static func spaced(_ line: Substring) -> String {
        var written = "", spaces = 0, isStart = true
        func space() -> String {
            defer { spaces = 0 }
            return spaces == 0 ? "" : spaces == 1 ? "<text:s/>" : "<text:s text:c=\"\(spaces)\"/>"
        }
        for scalar in line.unicodeScalars {
            if scalar == " " {
                spaces += 1
                continue
            }
            if spaces > 0, !isStart {
                written += " "
                spaces -= 1
            }
            written += space()
            isStart = false
            switch scalar {
            case "\t": (written, isStart) = (written + "<text:tab/>", true)
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + space()
    }
}
