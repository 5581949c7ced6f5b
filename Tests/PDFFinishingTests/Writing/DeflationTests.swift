@testable import PDFFinishing
import TestGenerators
import TestSupport
import Testing

/// What is packed comes back, and half of it does not.
@Suite struct DeflationTests {
    @Test(arguments: 0..<40 as Range<UInt64>) func packedStreamsComeBack(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let deflation = try Deflation()
        for _ in 0..<3 {
            let bytes = (0..<dice.number(0...200_000)).map { _ in UInt8(dice.number(0...20)) }
            let packed = try #require(deflation.pack(bytes))
            #expect(deflation.unpack(packed) == bytes)
            #expect(deflation.unpack(Array(packed.dropLast(3))) == nil)
        }
    }
}
