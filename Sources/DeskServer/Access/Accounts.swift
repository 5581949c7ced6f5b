import Synchronization

/// The people who may come in from other machines: `NAME:ROLE:HASH`, one a line; `#` begins a remark. Roles are look, edit and approve.
package struct Accounts: Sendable {
    struct Account: Sendable {
        let role: Access.Role
        let hash: PasswordHash
    }

    let byName: [String: Account]

    /// The number of the first line that is none.
    package struct WrongLine: Error {
        package let number: Int
    }

    package init(_ text: String) throws(WrongLine) {
        var accounts: [String: Account] = [:]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 3, !parts[0].isEmpty, let role = Access.Role(rawValue: String(parts[1])),
                let hash = PasswordHash(parts[2]),
                accounts.updateValue(Account(role: role, hash: hash), forKey: String(parts[0])) == nil
            else { throw WrongLine(number: index + 1) }
        }
        byName = accounts
    }
}

/// Who has signed in, until nothing was heard of them for a while.
final class SignedIn: Sendable {
    private struct Session {
        let role: Access.Role
        var end: ContinuousClock.Instant
    }

    private let sessions = Mutex<[String: Session]>([:])
    private let idle: Duration
    /// So many at once; the one that ends first gives way.
    private static let most = 500

    init(idle: Duration) {
        self.idle = idle
    }

    /// - Returns: what is to be kept in the cookie.
    func begin(_ role: Access.Role) -> String {
        let key = SecretText.random(), now = ContinuousClock.now
        sessions.withLock { sessions in
            sessions = sessions.filter { $0.value.end > now }
            if sessions.count >= SignedIn.most, let first = sessions.min(by: { $0.value.end < $1.value.end }) {
                sessions[first.key] = nil
            }
            sessions[key] = Session(role: role, end: now + idle)
        }
        return key
    }

    func role(of key: String) -> Access.Role? {
        let now = ContinuousClock.now
        return sessions.withLock { sessions in
            guard let session = sessions[key], session.end > now else { return nil }
            sessions[key]?.end = now + idle
            return session.role
        }
    }

    func isThere(_ key: String) -> Bool { sessions.withLock { $0[key].map { $0.end > .now } ?? false } }

    func end(_ key: String) { sessions.withLock { $0[key] = nil } }
}
