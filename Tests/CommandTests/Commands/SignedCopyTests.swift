import Foundation
import TestSupport
import Testing

/// A copy that was signed after it was made is still the document; one whose page was changed in the same way is not.
@Suite struct SignedCopyTests {
    /// Adds objects behind a file, as programs that sign do (PDF 32000-1 §7.5.6).
    private static func appended(
        _ pdf: String, _ change: (_ number: Int, _ object: String) -> String?, further: (Int) -> String
    ) throws -> [UInt8] {
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: pdf)))
        let trailer = try Program.output(of: "qpdf", "--show-object=trailer", pdf)
        let size = try #require(trailer.firstMatch(of: /\/Size (\d+)/).flatMap { Int($0.1) })
        let root = try #require(trailer.firstMatch(of: /\/Root (\d+ 0 R)/)).1
        let text = String(decoding: bytes.suffix(64), as: UTF8.self)
        let before = try #require(text.firstMatch(of: /startxref\s+(\d+)/)).1
        var offsets: [(number: Int, offset: Int)] = []
        func add(_ number: Int, _ object: String) {
            offsets.append((number, bytes.count))
            bytes += Array("\(number) 0 obj\n\(object)\nendobj\n".utf8)
        }
        for number in 1..<size {
            let object = try Program(path: "/usr/bin/env").run(["qpdf", "--show-object=\(number)", pdf]).output
            guard let changed = change(number, object.trimmingCharacters(in: .whitespacesAndNewlines)) else { continue }
            add(number, changed)
            break
        }
        add(size, further(size))
        let start = bytes.count
        var table = "xref\n"
        for (number, offset) in offsets {
            let digits = String(offset)
            table += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
        }
        table += "trailer\n<</Size \(size + 1)/Root \(root)/Prev \(before)>>\nstartxref\n\(start)\n%%EOF\n"
        return bytes + Array(table.utf8)
    }

    @Test func aSignatureIsNoChange() throws {
        let signing = try SigningProject(signers: 2, signing: ["penanda: '${ttd_{kunci}}'"])
        #expect(try signing.compile().status == 0)
        let pdf = signing.path + "/build/uji.pdf", size = try Data(contentsOf: URL(filePath: pdf)).count
        let signed = try Self.appended(pdf) { _, object in
            guard object.contains("/FT /Sig") else { return nil }
            let last = object.hasSuffix(">>") ? object.dropLast(2) : object[...]
            return last + " /V SIGNATURE >>"
        } further: { _ in
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>"
        }
        let text = try Program.output(of: "qpdf", "--show-object=trailer", pdf)
        let next = try #require(text.firstMatch(of: /\/Size (\d+)/)).1
        let copy = signing.path + "/salinan.pdf"
        try Data(SignedCopyTests.replacing("SIGNATURE", with: "\(next) 0 R", in: signed, from: size)).write(
            to: URL(filePath: copy))
        let result = try Self.verify(copy, signing.path)
        #expect(result.status == 0 && result.output.contains("with 1 signatures"), "\(result.output) \(result.errors)")
    }

    /// Keeps the length, for the places of objects stand in the file.
    private static func replacing(_ word: String, with text: String, in bytes: [UInt8], from start: Int) -> [UInt8] {
        let wanted = Array(word.utf8),
            new = Array(text.utf8) + Array(repeating: 0x20, count: max(0, word.utf8.count - text.utf8.count))
        guard let index = bytes.indices.dropFirst(start).first(where: { bytes[$0...].starts(with: wanted) }) else {
            return bytes
        }
        return Array(bytes[..<index]) + new + Array(bytes[(index + wanted.count)...])
    }

    @Test func anotherPageIsAChange() throws {
        let signing = try SigningProject(signers: 2, signing: ["penanda: '${ttd_{kunci}}'"])
        #expect(try signing.compile().status == 0)
        let pdf = signing.path + "/build/uji.pdf", copy = signing.path + "/salinan.pdf"
        let changed = try Self.appended(pdf) { _, object in
            guard object.contains("/Type /Page ") || object.hasSuffix("/Type /Page >>") else { return nil }
            return object.replacing(/\/MediaBox \[[^\]]*\]/, with: "/MediaBox [ 0 0 300 300 ]")
        } further: { _ in
            "null"
        }
        try Data(changed).write(to: URL(filePath: copy))
        let result = try Self.verify(copy, signing.path)
        #expect(result.status == 1 && result.errors.contains("pages 1 differ"), "\(result.output) \(result.errors)")
    }

    private static func verify(_ file: String, _ project: String) throws -> Program.Result {
        try Naskah.run(["verify", file, "--project", project, "--only", "uji", "--language", "en"])
    }
}
