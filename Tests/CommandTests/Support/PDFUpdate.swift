import Foundation
import TestSupport
import Testing

/// Adds objects behind a PDF, as programs that sign do (PDF 32000-1 §7.5.6), and signatures that are made of nothing but their digests.
struct PDFUpdate {
    private(set) var bytes: [UInt8]
    private let path: String

    /// - Parameter path: of the file; what is added stays in memory until it is written.
    init(of path: String) throws {
        self.path = path
        bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    func write() throws { try Data(bytes).write(to: URL(filePath: path)) }

    /// - Parameters:
    ///   - change: another text for the first object for which it is not nil; gets the number that the further object will have.
    ///   - further: another object.
    mutating func append(_ further: String, _ change: (_ object: String, _ further: Int) -> String?) throws {
        let trailer = try Program.output(of: "qpdf", "--show-object=trailer", path)
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
            let object = try Program(path: "/usr/bin/env").run(["qpdf", "--show-object=\(number)", path]).output
            if let changed = change(object.trimmingCharacters(in: .whitespacesAndNewlines), size) {
                add(number, changed)
                break
            }
        }
        add(size, further)
        let start = bytes.count
        var table = "xref\n"
        for (number, offset) in offsets {
            let digits = String(offset)
            table += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
        }
        table += "trailer\n<</Size \(size + 1)/Root \(root)/Prev \(before)>>\nstartxref\n\(start)\n%%EOF\n"
        bytes += Array(table.utf8)
    }

    /// Signs the field of this name; the signature is made of nothing, but its digest is that of the bytes that it covers.
    ///
    /// - Parameter skipping: bytes behind its own that it leaves out besides.
    mutating func sign(_ field: String, by signer: String, skipping skipped: Int = 0) throws {
        let begin = bytes.count, room = String(repeating: " ", count: 44), digits = String(repeating: "0", count: 4_000)
        try append(
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Reason(Uji)/M(D:20261129180400+07'00')"
                + "/ByteRange[\(room)]/Contents<\(digits)>>>"
        ) { object, number in
            guard object.contains("/FT /Sig"), object.contains("/T (\(field))"), !object.contains("/V ") else {
                return nil
            }
            return object.dropLast(2) + " /V \(number) 0 R >>"
        }
        let gap = try place(of: "/Contents<", from: begin) + "/Contents".utf8.count, next = gap + 2 + digits.utf8.count
        let range = "0 \(gap) \(next + skipped) \(bytes.count - next - skipped)"
        put(range, at: try place(of: "/ByteRange[", from: begin) + "/ByteRange[".utf8.count)
        let covered = Array(bytes[..<gap] + bytes[(next + skipped)...])
        let message = SignedMessageBytes.message(by: signer, digest: try PDFUpdate.digest(of: covered))
        put(message.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(), at: gap + 1)
    }

    private static func digest(of bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let text = try Program.output(of: "sha256sum", file.path).prefix(64)
        return stride(from: 0, to: 64, by: 2).compactMap { index in
            let start = text.index(text.startIndex, offsetBy: index)
            return UInt8(text[start..<text.index(start, offsetBy: 2)], radix: 16)
        }
    }

    /// Where bytes stand for the first time.
    func place(of text: String, from start: Int) throws -> Int {
        let wanted = Array(text.utf8)
        return try #require(bytes.indices.dropFirst(start).first { bytes[$0...].starts(with: wanted) })
    }

    mutating func put(_ text: String, at place: Int) {
        bytes.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
    }
}

/// The bytes of a signed message (RFC 5652), written by hand.
enum SignedMessageBytes {
    private static func value(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
        let content = parts.flatMap { $0 }, count = content.count
        let length: [UInt8] =
            count < 128
            ? [UInt8(count)] : count < 256 ? [0x81, UInt8(count)] : [0x82, UInt8(count >> 8), UInt8(count & 255)]
        return [tag] + length + content
    }

    private static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(0x30, parts.flatMap { $0 }) }

    private static func name(_ text: String) -> [UInt8] {
        sequence(value(0x31, sequence(value(0x06, [0x55, 0x04, 0x03]), value(0x0C, Array(text.utf8)))))
    }

    /// Two certificates, of which the second has signed.
    static func message(by signer: String, digest: [UInt8]) -> [UInt8] {
        let sha = sequence(value(0x06, [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]))
        let data = value(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01])
        let issuer = name("Penerbit Uji")
        func certificate(_ number: UInt8, _ subject: String) -> [UInt8] {
            sequence(
                sequence(
                    value(0xA0, value(0x02, [2])), value(0x02, [number]), sha, issuer, sequence(), name(subject)),
                sha, value(0x03, [0, 1]))
        }
        let attributes = value(
            0xA0, sequence(value(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x03]), value(0x31, data)),
            sequence(
                value(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04]), value(0x31, value(0x04, digest))))
        let information = sequence(
            value(0x02, [1]), sequence(issuer, value(0x02, [7])), sha, attributes, sha, value(0x04, [1, 2, 3]))
        return sequence(
            value(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]),
            value(
                0xA0,
                sequence(
                    value(0x02, [1]), value(0x31, sha), sequence(data),
                    value(0xA0, certificate(3, "Bukan Penanda Tangan"), certificate(7, signer)),
                    value(0x31, information))))
    }
}
