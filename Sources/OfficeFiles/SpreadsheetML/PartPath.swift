/// Names of parts within an office file.
enum PartPath {
    /// The name that a relationship's target means, seen from the part that has it: '/xl/a.xml' or 'a.xml' or '..\\a.xml'. nil when it
    /// leads out of the file.
    static func resolved(_ target: String, from part: String) -> String? {
        let target = unescaped(target.replacing("\\", with: "/"))
        var names = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
        for name in target.split(separator: "/") where name != "." {
            if name == ".." {
                guard names.popLast() != nil else { return nil }
            } else {
                names.append(String(name))
            }
        }
        return names.isEmpty ? nil : names.joined(separator: "/")
    }

    /// 'xl/workbook.xml' has its relationships in 'xl/_rels/workbook.xml.rels'.
    static func relationships(of part: String) -> String {
        var names = part.split(separator: "/").map(String.init)
        let name = names.popLast() ?? ""
        return (names + ["_rels", name + ".rels"]).joined(separator: "/")
    }

    /// With '%20' as the character that it stands for.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = [], rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
