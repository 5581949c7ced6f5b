/// Looks at texts byte by byte: most have nothing that a check looks for, and are told by that.
enum ByteScan {
    /// The first of these signs, and what follows from the byte before it on: `found` is asked for each.
    /// - Parameter signs: which bytes are worth a look.
    static func contains(
        _ text: String, _ signs: ByteSigns, where found: (UnsafeBufferPointer<UInt8>, Int) -> Bool
    ) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for index in bytes.indices where signs.contains(bytes[index]) {
                if found(bytes, index) { return true }
            }
            return false
        }
    }
}

/// A set of bytes below 128, and maybe all above.
struct ByteSigns: Sendable {
    private let low: UInt64
    private let high: UInt64
    private let hasOthers: Bool

    init(_ signs: StaticString, others: Bool = false) {
        var low: UInt64 = 0, high: UInt64 = 0
        signs.withUTF8Buffer { bytes in
            for byte in bytes where byte < 128 {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
            }
        }
        self.low = low
        self.high = high
        hasOthers = others
    }

    @inline(__always) func contains(_ byte: UInt8) -> Bool {
        byte < 128 ? ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 == 1 : hasOthers
    }
}
