/// A fingerprint of 128 bits that is the same on every machine, to recognise what has not changed. It does not
/// withstand forgery.
///
/// Two lanes take every word with another odd factor; a shift brings high bits down again, and the end is mixed once
/// more.
package struct Digest: Hashable, Sendable {
    @usableFromInline var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    @usableFromInline var second: UInt64 = 0xD1B5_4A32_D192_ED03

    @inlinable package init() {}

    /// Nil unless the text is 32 hexadecimal digits.
    package init?(hexadecimal text: some StringProtocol) {
        guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
            let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        first = high
        second = low
    }

    @inlinable @inline(__always) package mutating func absorb(_ word: UInt64) {
        first = (first ^ word) &* 0xFF51_AFD7_ED55_8CCD
        first ^= first >> 32
        second = (second ^ word) &* 0xC4CE_B9FE_1A85_EC53
        second ^= second >> 29
    }

    @inlinable @inline(__always) package mutating func absorb(_ number: Int) {
        absorb(UInt64(bitPattern: Int64(number)))
    }

    package mutating func absorb(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            absorb(bytes.count)
            absorb(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Eight bytes at a time; the rest is filled up with zeros.
    package mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        while offset + 8 <= bytes.count {
            absorb(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        guard offset < bytes.count else { return }
        var rest: UInt64 = 0
        for (shift, index) in (offset..<bytes.count).enumerated() { rest |= UInt64(bytes[index]) << UInt64(8 * shift) }
        absorb(rest)
    }

    package mutating func absorb(_ other: Digest) {
        absorb(other.first)
        absorb(other.second)
    }

    /// 32 digits, lower case.
    package var hexadecimal: String {
        [first, second].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
