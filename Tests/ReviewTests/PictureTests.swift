import Files
@testable import Review
import Testing

struct PictureTests {
    private func picture(width: Int, height: Int, colors: Int, steps: Int = 16) -> Picture {
        var random = SeededRandom(seed: UInt64(colors))
        let palette = (0..<colors).map { _ in
            (0..<3).reduce(UInt16(0)) { value, _ in value << 4 | UInt16.random(in: 0..<UInt16(steps), using: &random) }
        }
        let pixels = (0..<width * height).map { palette[$0 % colors] }
        return Picture(
            width: width, height: height, format: PictureFormat(resolution: 60, steps: steps), pixels: pixels)
    }

    /// With a palette of 4 and of 8 bits, and with more colours than a palette holds.
    @Test(arguments: [(1, 16), (2, 16), (9, 16), (200, 16), (900, 16), (30, 8)])
    func picturesAreKeptWithoutLoss(colors: Int, steps: Int) throws {
        let original = picture(width: 37, height: 29, colors: colors, steps: steps)
        let bytes = try #require(PicturePNG.data(of: original)),
            fast = try #require(PicturePNG.data(of: original, isFast: true))
        #expect(PicturePNG.picture(bytes, format: original.format) == original)
        #expect(PicturePNG.picture(fast, format: original.format) == original)
        // Signature of PNG.
        #expect(bytes.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
    }

    @Test func whatIsNoPictureIsRefused() {
        #expect(PicturePNG.picture([], format: .standard) == nil)
        #expect(PicturePNG.picture(Array("no picture".utf8), format: .standard) == nil)
    }

    @Test func oneStepInFewPixelsIsTolerated() throws {
        let old = Picture(width: 100, height: 100, format: .standard, pixels: Array(repeating: 0xFFF, count: 10_000))
        func changed(_ count: Int, to pixel: UInt16) -> PictureDifference? {
            var pixels = old.pixels
            for index in 0..<count { pixels[index * 7] = pixel }
            return PictureDifference(old, Picture(width: 100, height: 100, format: .standard, pixels: pixels))
        }
        #expect(try #require(changed(0, to: 0)).isTolerated)
        #expect(try #require(changed(5, to: 0xEFF)).isTolerated)
        #expect(try !#require(changed(6, to: 0xEFF)).isTolerated)
        #expect(try !#require(changed(1, to: 0xDFF)).isTolerated)
        #expect(try #require(changed(3, to: 0xF0F)).largestStep == 15)
    }

    @Test func picturesOfOtherSizesHaveNoDifference() {
        #expect(
            PictureDifference(picture(width: 3, height: 4, colors: 2), picture(width: 4, height: 3, colors: 2)) == nil)
    }

    @Test func digestsDependOnEveryByteAndOrder() {
        func digest(_ bytes: [UInt8]) -> String {
            var digest = Digest()
            bytes.withUnsafeBytes { digest.absorb($0) }
            return digest.hexadecimal
        }
        let bytes = (0..<61).map { UInt8($0) }
        var seen: Set<String> = [digest(bytes)]
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            #expect(seen.insert(digest(other)).inserted)
        }
        #expect(seen.insert(digest(bytes.reversed())).inserted)
        #expect(Digest(hexadecimal: digest(bytes))?.hexadecimal == digest(bytes))
        // The same on every machine.
        #expect(digest([1, 2, 3]) == "22a8c7125dd8211613fd30bf4559d058")
    }

    @Test func pagesAreListedAsPeopleDo() {
        #expect(PageList.text([3, 1, 2, 7, 9, 10, 3]) == "1–3, 7, 9, 10")
    }

    @Test(arguments: [
        ("Rp1.250.000", true), ("12,5%", true), ("(3)", true), ("2024–2028", true), ("A4", false), ("Rp", false),
        ("e-KTP", false),
    ])
    func numbersAreRecognised(word: String, isNumeric: Bool) {
        #expect(Amount.isNumeric(word) == isNumeric)
    }
}
