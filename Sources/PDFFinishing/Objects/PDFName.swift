/// Names as they stand in a file (PDF 32000-1 §7.3.5).
enum PDFName {
    /// Signs that end a name, or are no regular ones, by their numbers.
    static func escaped(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            if byte > 0x20, byte < 0x7F, !"()<>[]{}/%#".utf8.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "#" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
