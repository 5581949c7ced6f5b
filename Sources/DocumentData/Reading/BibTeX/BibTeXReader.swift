import Diagnostics

/// Reads a bibliography in BibTeX into the records that CSL-JSON would have: `@article{kunci, author = {…}, …}`.
///
/// The language is that of BibTeX 0.99d: braces, quotes, `#`, `@string`, `@comment`, `@preamble`; fields of biblatex are known too. What
/// cannot be taken over is told: BibTeX itself would pass over it.
struct BibTeXReader {
    private let file: SourceFile
    private let bytes: [UInt8]
    private var index = 0
    /// Of `@string`, by their names in small letters.
    private var strings: [String: String] = [:]
    private var findings = Findings()

    static func read(_ file: SourceFile, into findings: inout Findings) -> DataNode? {
        var reader = BibTeXReader(file)
        let works = reader.works()
        findings.report(contentsOf: reader.findings)
        return reader.findings.hasErrors ? nil : DataNode(.list(works), at: file.range)
    }

    private init(_ file: SourceFile) {
        self.file = file
        bytes = file.bytes
    }

    private mutating func works() -> [DataNode] {
        var works: [DataNode] = []
        while skipToEntry() {
            let start = index
            index += 1
            let kind = word().lowercased()
            skipSpace()
            guard let close = opening() else {
                fail(.noEntry(at: SourceRange(file, start, index)), from: start)
                continue
            }
            switch kind {
            case "comment", "preamble":
                index -= 1
                if group(from: close.open, to: close.close) == nil { fail(.unclosed(at: place(index)), from: start) }
            case "string": readString(closedBy: close.close, from: start)
            default:
                if let work = entry(kind, closedBy: close.close, from: start) { works.append(work) }
            }
        }
        return works
    }

    // MARK: Entries

    private mutating func readString(closedBy close: UInt8, from start: Int) {
        skipSpace()
        guard let field = field() else { return fail(.noField(at: place(index)), from: start) }
        strings[field.name.lowercased()] = field.value
        skipSpace()
        guard take(close) else { return fail(.unclosed(at: place(start)), from: start) }
    }

    private mutating func entry(_ kind: String, closedBy close: UInt8, from start: Int) -> DataNode? {
        skipSpace()
        let keyStart = index
        while index < bytes.count, !" \t\r\n,={}()\"#%".utf8.contains(bytes[index]) { index += 1 }
        guard index > keyStart else {
            fail(.noKey(at: SourceRange(file, start, index)), from: start)
            return nil
        }
        var work = BibTeXWork(kind: kind, key: SourceRange(file, keyStart, index))
        skipSpace()
        while take(UInt8(ascii: ",")) {
            skipSpace()
            if index < bytes.count, bytes[index] == close { break }
            guard let field = field() else {
                fail(.noField(at: place(index)), from: start)
                return nil
            }
            work.add(field)
            skipSpace()
        }
        guard take(close) else {
            fail(.unclosed(at: SourceRange(file, start, keyStart)), from: start)
            return nil
        }
        let node = work.node
        findings.report(contentsOf: work.findings)
        return DataNode(node, at: SourceRange(file, start, index))
    }

    private mutating func field() -> BibTeXField? {
        let start = index
        let name = word()
        let nameRange = SourceRange(file, start, index)
        skipSpace()
        guard !name.isEmpty, take(UInt8(ascii: "=")) else { return nil }
        skipSpace()
        let valueStart = index
        guard var value = part() else { return nil }
        var range = SourceRange(file, valueStart, index)
        if bytes[valueStart] == UInt8(ascii: "{") || bytes[valueStart] == UInt8(ascii: "\"") {
            range = SourceRange(file, valueStart + 1, index - 1)
        }
        skipSpace()
        while take(UInt8(ascii: "#")) {
            skipSpace()
            guard let next = part() else { return nil }
            value += next
            range = SourceRange(file, valueStart, index)
            skipSpace()
        }
        return BibTeXField(name: name, nameRange: nameRange, value: value, range: range)
    }

    /// A group in braces or quotes, a number, or the name of a string.
    private mutating func part() -> String? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "{") {
            return group(from: UInt8(ascii: "{"), to: UInt8(ascii: "}"))
        }
        if bytes[index] == UInt8(ascii: "\"") { return quoted() }
        let start = index, name = word()
        guard !name.isEmpty else { return nil }
        if name.allSatisfy(\.isNumber) { return name }
        if let text = strings[name.lowercased()] ?? BibTeXWork.month(name) { return text }
        findings.report(
            .unknownString(
                name, near: NearMiss.nearest(to: name, in: strings.keys), at: SourceRange(file, start, index)))
        return ""
    }

    /// What stands between the braces, which stand in each other; nil where the last one is missing.
    private mutating func group(from open: UInt8, to close: UInt8) -> String? {
        let start = index + 1
        var depth = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == open {
                depth += 1
            } else if bytes[index] == close {
                depth -= 1
                if depth == 0 {
                    index += 1
                    return String(decoding: bytes[start..<index - 1], as: UTF8.self)
                }
            }
            index += 1
        }
        index = min(index, bytes.count)
        return nil
    }

    private mutating func quoted() -> String? {
        let start = index + 1
        var depth = 0
        index += 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "\"") where depth == 0:
                index += 1
                return String(decoding: bytes[start..<index - 1], as: UTF8.self)
            default: break
            }
            index += 1
        }
        index = min(index, bytes.count)
        return nil
    }

    // MARK: Bytes

    /// Stops at an `@` that begins an entry. Text between entries is told, but for lines with `%`.
    private mutating func skipToEntry() -> Bool {
        var isTold = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "@") {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%") {
                index = bytes[index...].firstIndex(of: 10) ?? bytes.count
                continue
            }
            if !" \t\r\n".utf8.contains(byte), !(index < 3 && [0xEF, 0xBB, 0xBF].contains(byte)), !isTold {
                isTold = true
                let end = bytes[index...].firstIndex { $0 == 10 || $0 == UInt8(ascii: "@") } ?? bytes.count
                findings.report(.outsideEntries(at: SourceRange(file, index, end)))
            }
            index += 1
        }
        return index < bytes.count
    }

    private mutating func skipSpace() {
        while index < bytes.count, " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, BibTeXReader.isWordByte(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte | 0x20) || "_-+.:/".utf8.contains(byte) || byte >= 0x80
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func opening() -> (open: UInt8, close: UInt8)? {
        if take(UInt8(ascii: "{")) { return (UInt8(ascii: "{"), UInt8(ascii: "}")) }
        if take(UInt8(ascii: "(")) { return (UInt8(ascii: "("), UInt8(ascii: ")")) }
        return nil
    }

    private func place(_ offset: Int) -> SourceRange {
        SourceRange(file, min(offset, bytes.count), min(offset + 1, bytes.count))
    }

    /// Reading goes on with the next line that begins with `@`.
    private mutating func fail(_ finding: Diagnostic, from start: Int) {
        findings.report(finding)
        var next = start + 1
        while next < bytes.count, !(bytes[next] == UInt8(ascii: "@") && bytes[next - 1] == 10) { next += 1 }
        index = next
    }
}
