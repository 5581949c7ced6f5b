import Diagnostics
import PageModel

/// Fills regions of an SVG file: a style sheet is put at the beginning of it. The file stays as it is.
struct RegionStyle {
    let bytes: [UInt8]

    /// - Parameter bytes: of the file.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The ids of these that no element has.
    func missing(_ fills: [RegionFill]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        return fills.map(\.region).filter { region in
            region.isEmpty || region.contains { "\"'<>&\\".contains($0) }
                || !["\"", "'"].contains {
                    text.contains(" id=\($0)\(region)\($0)") || text.contains("\nid=\($0)\(region)\($0)")
                }
        }
    }

    /// - Throws: `ImageError` when the file has no element `svg` that could take a style sheet.
    func filled(with fills: [RegionFill]) throws(ImageError) -> [UInt8] {
        guard !fills.isEmpty else { return bytes }
        guard let end = endOfStartTag else {
            throw .unreadable(
                Wording(id: "berkas SVG tidak mempunyai unsur svg", en: "the SVG file has no element svg"))
        }
        let rules = fills.map { fill in
            let name = RegionStyle.identifier(fill.region), color = RegionStyle.hex(fill.color)
            return "#\(name),#\(name) *{fill:\(color) !important}"
        }
        return bytes[..<end] + Array("<style>\(rules.joined())</style>".utf8) + bytes[end...]
    }

    /// Behind `<svg …>`; nil where the element is empty or has a prefix.
    private var endOfStartTag: Int? {
        let name = Array("<svg".utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: name) }) else { return nil }
        var quote: UInt8?
        for index in bytes[(start + name.count)...].indices {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return bytes[index - 1] == UInt8(ascii: "/") ? nil : index + 1
            }
        }
        return nil
    }

    /// As CSS writes it: every character that is none of a name is escaped (CSS Syntax 3 §4.3.7).
    private static func identifier(_ region: String) -> String {
        region.unicodeScalars.enumerated().map { index, scalar in
            let isPlain =
                scalar.properties.isAlphabetic || scalar == "_" || (index > 0 && (scalar == "-" || isDigit(scalar)))
            return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }.joined()
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func hex(_ color: Color) -> String {
        "#" + [color.red, color.green, color.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
