/// Looks for aliases before the YAML library expands them: `&a` and, later, `*a` at places where a token can begin.
///
/// The library hashes mapping keys, which for nested aliases takes exponential time, so it must never see them.
enum YAMLAliasScan {
    /// Offset of the first alias of a name that is also an anchor.
    static func firstAlias(in bytes: [UInt8]) -> Int? {
        guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
        var anchors: Set<String> = []
        for (index, name) in names(after: UInt8(ascii: "&"), in: bytes) where index >= 0 { anchors.insert(name) }
        guard !anchors.isEmpty else { return nil }
        return names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }?.offset
    }

    private static func names(after indicator: UInt8, in bytes: [UInt8]) -> [(offset: Int, name: String)] {
        var found: [(offset: Int, name: String)] = []
        var index = 0
        while let start = bytes[index...].firstIndex(of: indicator) {
            var end = start + 1
            while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
            let isTokenStart = start == 0 || " \t\r\n[{,:?-!".utf8.contains(bytes[start - 1])
            let isTokenEnd = end == bytes.count || " \t\r\n]},:?".utf8.contains(bytes[end])
            if isTokenStart, isTokenEnd, end > start + 1 {
                found.append((start, String(decoding: bytes[(start + 1)..<end], as: UTF8.self)))
            }
            index = end
        }
        return found
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: byte >= 0x80
        }
    }
}
