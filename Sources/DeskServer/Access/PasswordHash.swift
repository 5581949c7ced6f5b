import Files

/// A password as it is kept: `pbkdf2-sha256$ROUNDS$SALT$KEY`, the last two in hexadecimal digits (RFC 8018 §5.2 with HMAC of RFC 2104).
package struct PasswordHash: Sendable {
    private let rounds: Int
    private let salt: [UInt8]
    private let key: [UInt8]

    /// A second of work for whoever signs in, or guesses.
    package static let ordinaryRounds = 200_000

    package init(_ password: String, rounds: Int = ordinaryRounds) {
        let salt = SecretText.bytes(16)
        self.rounds = rounds
        self.salt = salt
        key = PasswordHash.key(Array(password.utf8), salt, rounds)
    }

    /// nil for a text of another form.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "pbkdf2-sha256", let rounds = Int(parts[1]),
            (1...10_000_000).contains(rounds),
            let salt = PasswordHash.bytes(parts[2]), salt.count >= 8, let key = PasswordHash.bytes(parts[3]),
            key.count == 32
        else { return nil }
        self.rounds = rounds
        self.salt = salt
        self.key = key
    }

    package var text: String {
        "pbkdf2-sha256$\(rounds)$\(SecretText.hexadecimal(salt))$\(SecretText.hexadecimal(key))"
    }

    package func matches(_ password: String) -> Bool {
        let other = PasswordHash.key(Array(password.utf8), salt, rounds)
        return SecretText.isEqual(SecretText.hexadecimal(other), SecretText.hexadecimal(key))
    }

    private static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2), digits.count <= 128 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }

    /// One block of 32 bytes.
    static func key(_ password: [UInt8], _ salt: [UInt8], _ rounds: Int) -> [UInt8] {
        let secret = password.count > 64 ? SHA256.digest(password) : password
        let padded = secret + [UInt8](repeating: 0, count: 64 - secret.count)
        let inner = padded.map { $0 ^ 0x36 }, outer = padded.map { $0 ^ 0x5C }
        func code(_ message: [UInt8]) -> [UInt8] { SHA256.digest(outer + SHA256.digest(inner + message)) }
        var last = code(salt + [0, 0, 0, 1]), key = last
        for _ in 1..<max(1, rounds) {
            last = code(last)
            for index in key.indices { key[index] ^= last[index] }
        }
        return key
    }
}
