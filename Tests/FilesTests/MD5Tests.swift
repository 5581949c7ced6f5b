import Files
import TestSupport
import Testing

@Suite struct MD5Tests {
    /// Compared with another program, around the ends of blocks.
    @Test(arguments: [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 4097])
    func isWhatMD5SumSays(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 3) }
        let folder = try TemporaryFolder(), path = try folder.write(bytes, as: "a")
        let expected = try Program.output(of: "md5sum", path).split(separator: " ").first.map(String.init)
        let digits = MD5.digest(of: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(digits == expected)
    }
}
