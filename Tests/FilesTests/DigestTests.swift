import Foundation
import TestSupport
import Testing
@testable import Files

struct DigestTests {
    /// The examples of FIPS 180-4's companion document, and the lengths at which the padding changes.
    @Test func sha256() {
        func digest(_ text: String) -> String { SHA256.hexadecimal(of: Array(text.utf8)) }
        #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            digest(String(repeating: "a", count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
        #expect(
            digest(String(repeating: "a", count: 55))
                == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")
        #expect(
            digest(String(repeating: "a", count: 64))
                == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")
    }

    /// Read piece by piece, a file has the digest of its bytes, at every length about a block and about a piece.
    @Test(arguments: [0, 1, 54, 55, 56, 63, 64, 65, 127, 128, 65_535, 65_536, 65_537, 200_003])
    func filesHaveTheDigestOfTheirBytes(size: Int) throws {
        let folder = try TemporaryFolder(), bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        #expect(SHA256.hexadecimal(ofFile: try folder.write(bytes, as: "a")) == SHA256.hexadecimal(of: bytes))
        #expect(SHA256.hexadecimal(ofFile: folder.path) == nil)
        #expect(SHA256.hexadecimal(ofFile: folder.path("tiada")) == nil)
    }

    @Test(arguments: 0..<50) func piecesDoNotMatter(seed: Int) {
        // Without the processor's instructions: the digest of all bytes is made with them, where there are any.
        var dice = Dice(seed: UInt64(seed)), hash = SHA256(usesInstructions: false), all: [UInt8] = []
        for _ in 0..<dice.number(0...12) {
            let piece = (0..<dice.number(0...150)).map { _ in UInt8(truncatingIfNeeded: dice.number(0...255)) }
            piece.withUnsafeBufferPointer { hash.absorb($0) }
            all += piece
        }
        #expect(hash.hexadecimal() == SHA256.hexadecimal(of: all))
    }

    /// The values are those of the files that approved pages are kept in: they must never change.
    @Test func fingerprintsAreTheSameForEver() {
        var digest = Digest()
        #expect(digest.hexadecimal == "9e3779b97f4a7c15d1b54a32d192ed03")
        digest.absorb("Kabupaten Solok Selatan")
        digest.absorb(42)
        digest.absorb(Digest())
        #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
        #expect(digest.hexadecimal == "5520b10e794b3ef2935131b666dea1d1")
        for text in ["", "00", String(repeating: "g", count: 32), String(repeating: "0", count: 33)] {
            #expect(Digest(hexadecimal: text) == nil)
        }
    }

    /// A changed bit anywhere gives another fingerprint.
    @Test(arguments: 0..<50) func fingerprintsTellBitsApart(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let bytes = (0..<dice.number(1...40)).map { _ in UInt8(truncatingIfNeeded: dice.number(0...255)) }
        var seen: Set<Digest> = []
        for bit in -1..<bytes.count * 8 {
            var changed = bytes, digest = Digest()
            if bit >= 0 { changed[bit / 8] ^= 1 << UInt8(bit % 8) }
            changed.withUnsafeBytes { digest.absorb($0) }
            #expect(seen.insert(digest).inserted)
        }
    }
}
