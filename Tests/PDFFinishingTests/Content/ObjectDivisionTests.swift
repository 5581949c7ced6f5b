@testable import PDFFinishing
import TestGenerators
import TestSupport
import Testing

/// Objects come out of a stream of bytes whole, however it is cut.
@Suite struct ObjectDivisionTests {
    private let stream = Array("x\nendobj\nendstream\nendobj 7 0 obj\n\n".utf8)

    private var file: [UInt8] {
        var bytes = Array("%PDF-1.5\n%\u{B5}\n".utf8)
        bytes += Array("3 0 obj\n<< /Length 4 0 R >>\nstream\n".utf8) + stream + Array("\nendstream\nendobj\n".utf8)
        bytes += Array("4 0 obj\n   \(stream.count)\nendobj\n".utf8)
        bytes += Array("6 0 obj\n<< /Type /StructElem\n /S /P >>\nendobj\n".utf8)
        bytes += Array("5 0 obj\n<< /Type /Page\n /Contents 3 0 R >>\nendobj\n".utf8)
        return bytes + Array("xref\n0 7\n".utf8)
    }

    private func divide(_ bytes: [UInt8], _ cuts: () -> Int) throws(FinishingError) -> [DrawnObject] {
        var division = ObjectDivision(), objects: [DrawnObject] = [], position = 0
        while position < bytes.count {
            let piece = Array(bytes[position..<min(bytes.count, position + cuts())])
            // A typed throw through `withUnsafeBytes` crashes the compiler (Swift 6.3.1).
            let result = piece.withUnsafeBytes { buffer in
                Result { () throws(FinishingError) in try division.take(buffer) }
            }
            objects += try result.get()
            position += piece.count
        }
        try division.checkEnd()
        return objects
    }

    @Test(arguments: 0..<100 as Range<UInt64>) func anyCutsGiveTheSameObjects(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let longest = dice.number(1...40)
        let objects = try divide(file) { dice.number(1...longest) }
        #expect(objects.map(\.number) == [3, 5])
        #expect(objects.first?.stream == stream)
        #expect(objects.last?.value.dictionary?["Contents"] == .reference(3))
    }

    @Test func wrongLengthsAreTold() {
        let text = String(decoding: file, as: UTF8.self).replacing("   \(stream.count)\n", with: "   9\n")
        #expect(throws: FinishingError.drawn("a stream has another length")) {
            try divide(Array(text.utf8)) { 1 << 20 }
        }
    }

    @Test func halfAFileIsTold() {
        for length in 0..<file.count - 4 {
            #expect(throws: FinishingError.self) { try divide(Array(file[..<length])) { 1 << 20 } }
        }
    }
}
