import CSHA
import Glibc

/// SHA-256 (FIPS 180-4): of fonts to compare with their lock, of documents for manifests.
package struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var schedule = [UInt32](repeating: 0, count: 64)
    /// What does not fill a block yet, fewer than 64 bytes.
    private var rest: [UInt8] = []
    private var byteCount = 0
    private let usesInstructions: Bool

    /// Whether the processor has instructions for the rounds.
    package static let hasInstructions = naskah_has_sha256_rounds()

    /// - Parameter usesInstructions: whether the processor's own may be used, where it has them.
    package init(usesInstructions: Bool = true) {
        self.usesInstructions = usesInstructions && SHA256.hasInstructions
    }

    /// The digest of the bytes in hexadecimal, lower case.
    package static func hexadecimal(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        bytes.withUnsafeBufferPointer { hash.absorb($0) }
        return hash.hexadecimal()
    }

    /// The 32 bytes of the digest.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        bytes.withUnsafeBufferPointer { hash.absorb($0) }
        hash.finish()
        return hash.state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
    }

    /// The digest of an ordinary file, read piece by piece; nil when it cannot be read.
    package static func hexadecimal(ofFile path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var hash = SHA256(), block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return hash.hexadecimal() }
            block.withUnsafeBufferPointer { hash.absorb(UnsafeBufferPointer(rebasing: $0[..<count])) }
        }
    }

    /// Takes the next bytes.
    package mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>) {
        byteCount += bytes.count
        var start = 0
        if !rest.isEmpty {
            start = min(64 - rest.count, bytes.count)
            rest += bytes[..<start]
            guard rest.count == 64 else { return }
            let block = rest
            rest = []
            block.withUnsafeBufferPointer { compress($0) }
        }
        let end = start + (bytes.count - start) / 64 * 64
        compress(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        rest += bytes[end...]
    }

    /// Of all bytes up to now, which end here.
    mutating func hexadecimal() -> String {
        finish()
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private mutating func finish() {
        // One bit 1, zeros, and the length in bits as 64 bits, in one or two blocks.
        var tail = rest + [0x80]
        tail += [UInt8](repeating: 0, count: (tail.count <= 56 ? 56 : 120) - tail.count)
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: (byteCount * 8) >> shift))
        }
        tail.withUnsafeBufferPointer { compress($0) }
    }

    /// - Parameter blocks: whole ones.
    private mutating func compress(_ blocks: UnsafeBufferPointer<UInt8>) {
        guard !usesInstructions else { return compressByInstructions(blocks) }
        schedule.withUnsafeMutableBufferPointer { w in
            state.withUnsafeMutableBufferPointer { state in
                SHA256.constants.withUnsafeBufferPointer { constants in
                    for start in stride(from: 0, to: blocks.count, by: 64) {
                        SHA256.expand(UnsafeBufferPointer(rebasing: blocks[start..<start &+ 64]), into: w)
                        SHA256.compress(w, constants: constants, into: state)
                    }
                }
            }
        }
    }

    private mutating func compressByInstructions(_ blocks: UnsafeBufferPointer<UInt8>) {
        guard let bytes = blocks.baseAddress else { return }
        state.withUnsafeMutableBufferPointer { state in
            SHA256.constants.withUnsafeBufferPointer { constants in
                guard let state = state.baseAddress, let constants = constants.baseAddress else { return }
                naskah_sha256_rounds(state, bytes, blocks.count / 64, constants)
            }
        }
    }

    private static func expand(_ block: UnsafeBufferPointer<UInt8>, into w: UnsafeMutableBufferPointer<UInt32>) {
        for i in 0..<16 {
            let j = i &* 4
            w[i] =
                UInt32(block[j]) << 24 | UInt32(block[j &+ 1]) << 16 | UInt32(block[j &+ 2]) << 8
                | UInt32(block[j &+ 3])
        }
        for i in 16..<64 {
            let a = w[i &- 15], b = w[i &- 2]
            let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a &>> 3)
            let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b &>> 10)
            w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
        }
    }

    private static func compress(
        _ w: UnsafeMutableBufferPointer<UInt32>, constants: UnsafeBufferPointer<UInt32>,
        into state: UnsafeMutableBufferPointer<UInt32>
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // Eight rounds at a time: then each word is back in its variable, and none has to be moved.
        for i in stride(from: 0, to: 64, by: 8) {
            round(a, b, c, &d, e, f, g, &h, w[i] &+ constants[i])
            round(h, a, b, &c, d, e, f, &g, w[i &+ 1] &+ constants[i &+ 1])
            round(g, h, a, &b, c, d, e, &f, w[i &+ 2] &+ constants[i &+ 2])
            round(f, g, h, &a, b, c, d, &e, w[i &+ 3] &+ constants[i &+ 3])
            round(e, f, g, &h, a, b, c, &d, w[i &+ 4] &+ constants[i &+ 4])
            round(d, e, f, &g, h, a, b, &c, w[i &+ 5] &+ constants[i &+ 5])
            round(c, d, e, &f, g, h, a, &b, w[i &+ 6] &+ constants[i &+ 6])
            round(b, c, d, &e, f, g, h, &a, w[i &+ 7] &+ constants[i &+ 7])
        }
        state[0] &+= a; state[1] &+= b; state[2] &+= c; state[3] &+= d
        state[4] &+= e; state[5] &+= f; state[6] &+= g; state[7] &+= h
    }

    /// One round on the eight words of the standard.
    /// - Parameter word: of the schedule, with the constant of the round.
    @inline(__always) private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ (((f ^ g) & e) ^ g) &+ word
        d &+= first
        h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ ((a | b) & c | a & b)
    }

    @inline(__always) private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
        value &>> count | value &<< (32 &- count)
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
