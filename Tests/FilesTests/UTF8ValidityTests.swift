import TestSupport
import Testing
@testable import Files

struct UTF8ValidityTests {
    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xE2, 0x82], [0xC3],
        ] as [[UInt8]])
    func findsInvalidUTF8(_ bytes: [UInt8]) {
        #expect(UTF8Validity.firstInvalidOffset(in: Array("aé€😀".utf8) + bytes) == 10)
        for count in 0...20 {
            let ascii = [UInt8](repeating: 97, count: count)
            #expect(UTF8Validity.firstInvalidOffset(in: ascii + bytes) == count)
            #expect(UTF8Validity.firstInvalidOffset(in: ascii + Array("é".utf8) + ascii + bytes) == 2 * count + 2)
        }
        #expect(UTF8Validity.firstInvalidOffset(in: Array("aé€😀\u{10FFFF}".utf8)) == nil)
    }

    /// The standard library's decoder knows too where text is ill-formed.
    @Test(arguments: 0..<200) func agreesWithTheStandardLibrary(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        var bytes = Array("Kabupaten Solok Selatan – Rp1.250,75 € 😀 dan seterusnya".utf8)
        for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
        let first = UTF8Validity.firstInvalidOffset(in: bytes)
        #expect((first == nil) == (String(validating: bytes, as: UTF8.self) != nil))
        guard let first else { return }
        #expect(String(validating: bytes[..<first], as: UTF8.self) != nil, "what lies before it is well-formed")
        for end in first + 1...min(first + 4, bytes.count) {
            #expect(String(validating: bytes[first..<end], as: UTF8.self) == nil, "nothing well-formed begins there")
        }
    }
}
