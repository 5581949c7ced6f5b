import Diagnostics
import XMLReading

/// Splits text at `{{` and `}}`; braces inside quotations of an expression do not count.
struct TemplateParser {
    let filters: FilterLibrary

    /// Parts with a faulty expression are reported and left out.
    func template(_ text: XMLText, into findings: inout Findings) -> Template {
        let bytes = Array(text.text.utf8)
        var items: [Template.Item] = []
        var position = 0
        while position < bytes.count {
            let open = find("{{", in: bytes, from: position) ?? bytes.count
            if open > position { items.append(literal(text, bytes, position..<open, into: &findings)) }
            guard open < bytes.count else { break }
            guard let close = closing(in: bytes, from: open + 2) else {
                findings.report(
                    Diagnostic(
                        "layout.unclosed-expression", .error,
                        Wording(
                            id: "\"{{\" tidak ditutup", en: "'{{' is not closed"), at: text.place(open..<open + 2)
                    )
                    .fix(Wording(id: "tambahkan }}", en: "add }}")))
                break
            }
            if let expression = expression(text, bytes, open + 2..<close, into: &findings) {
                items.append(.expression(expression))
            }
            position = close + 2
        }
        return Template(items: items, range: text.range)
    }

    /// An expression that is the whole text, without braces.
    func expression(_ text: XMLText, into findings: inout Findings) -> ValueExpression? {
        let bytes = Array(text.text.utf8)
        if let open = find("{{", in: bytes, from: 0) {
            findings.report(
                Diagnostic(
                    "layout.expression", .error,
                    Wording(
                        id: "di sini ekspresi ditulis tanpa {{ }}", en: "here expressions are written without {{ }}"),
                    at: text.place(open..<open + 2)))
            return nil
        }
        return expression(text, bytes, 0..<bytes.count, into: &findings)
    }

    private func expression(
        _ text: XMLText, _ bytes: [UInt8], _ offsets: Range<Int>, into findings: inout Findings
    ) -> ValueExpression? {
        do throws(ExpressionFault) {
            return try ExpressionParser.parse(text, bytes: bytes, in: offsets, filters: filters)
        } catch {
            findings.report(error.diagnostic)
            return nil
        }
    }

    private func literal(
        _ text: XMLText, _ bytes: [UInt8], _ offsets: Range<Int>, into findings: inout Findings
    ) -> Template.Item {
        if let stray = find("}}", in: bytes, from: offsets.lowerBound, to: offsets.upperBound) {
            findings.report(
                Diagnostic(
                    "layout.stray-braces", .error,
                    Wording(
                        id: "\"}}\" tanpa \"{{\"", en: "'}}' without '{{'"), at: text.place(stray..<stray + 2)
                )
                .fix(
                    Wording(
                        id: "untuk menulis tandanya sendiri: {{ '}}' }}",
                        en: "to write the braces themselves: {{ '}}' }}")))
        }
        if let single = TemplateParser.singleBraces(bytes[offsets]) {
            let inner = String(decoding: bytes[single], as: UTF8.self)
            findings.report(
                Diagnostic(
                    "layout.single-braces", .warning,
                    Wording(
                        id: "\(inner) tercetak apa adanya: ekspresi ditulis dengan dua kurung kurawal",
                        en: "\(inner) prints as it is: expressions are written with two braces"), at: text.place(single)
                )
                .fix(
                    Wording(id: "tulis {\(inner)}", en: "write {\(inner)}"),
                    replacing: .init(text.place(single), with: "{\(inner)}")))
        }
        return .literal(String(decoding: bytes[offsets], as: UTF8.self), text.place(offsets))
    }

    /// `{ wilayah.nama }`: a path within single braces with spaces, as other languages of templates have it. Counters in patterns have none.
    private static func singleBraces(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard let open = bytes.firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return nil }
        let inner = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
        let path = inner.split(whereSeparator: \.isWhitespace).joined()
        let isPath = path.utf8.allSatisfy {
            (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 46 || $0 == 95
        }
        guard !path.isEmpty, isPath, path.contains(".") || inner.first == " " else { return nil }
        return open..<close + 1
    }

    private func find(_ braces: StaticString, in bytes: [UInt8], from start: Int, to end: Int = .max) -> Int? {
        let brace = braces.utf8Start.pointee
        let last = min(end, bytes.count) - 1
        guard start < last else { return nil }
        return (start..<last).first { bytes[$0] == brace && bytes[$0 + 1] == brace }
    }

    private func closing(in bytes: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "}"), index + 1 < bytes.count, bytes[index + 1] == byte {
                return index
            }
            index += 1
        }
        // An unclosed quotation must not swallow the rest of the file: the lexer will tell.
        return quote == nil ? nil : find("}}", in: bytes, from: start)
    }
}
