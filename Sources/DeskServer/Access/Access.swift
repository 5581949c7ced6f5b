import Synchronization

/// Who may do what. The address that the command prints has a random token; whoever opens it gets a cookie, and everything else asks
/// for that.
///
/// Requests that name another host are refused: a page of somebody else's can make its own name lead here (DNS rebinding). What changes
/// something has to come from this page itself (`Origin`); names are compared with a fixed list, never with each other.
package final class Access: Sendable {
    /// What somebody may do; each may do what those before may.
    package enum Role: String, Sendable, Comparable, CaseIterable {
        case look, edit, approve

        package static func < (left: Role, right: Role) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }

    private struct Names {
        var hosts: Set<String> = []
        var cookie = "naskah"
    }

    /// Of the address that the command prints.
    package let token: String
    /// Of those who have opened it.
    private let secret: String
    private let names = Mutex(Names())
    /// Further names, behind which a proxy serves the desk.
    private let otherHosts: [String]
    /// nil where the token alone opens the desk.
    private let accounts: Accounts?
    private let signedIn: SignedIn

    /// - Parameter idle: how long somebody stays signed in without a request.
    package init(otherHosts: [String] = [], accounts: Accounts? = nil, idle: Duration = .seconds(3_600)) {
        token = SecretText.random()
        secret = SecretText.random()
        self.otherHosts = otherHosts
        self.accounts = accounts
        signedIn = SignedIn(idle: idle)
    }

    /// Whether people sign in with a password.
    var hasAccounts: Bool { accounts != nil }

    /// The names under which the desk is served are known when it has a port.
    func bind(host: String, port: Int) {
        let hosts = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
        names.withLock { names in
            names.hosts = Set(hosts + otherHosts.flatMap { [$0, "\($0):\(port)"] })
            // Cookies of one machine are shared by all its ports.
            names.cookie = "naskah-\(port)"
        }
    }

    /// Whether a request names one of our hosts, exactly once.
    func isHostKnown(_ request: DeskRequest) -> Bool {
        let hosts = request.headers["host"]
        guard hosts.count == 1, let host = hosts.first else { return false }
        return names.withLock { $0.hosts.contains(host.lowercased()) }
    }

    /// Whether a request comes from a page of ours. Browsers say so of whatever changes something.
    func isOriginKnown(_ request: DeskRequest, isRequired: Bool) -> Bool {
        let origins = request.headers["origin"]
        guard let origin = origins.first else { return !isRequired }
        return origins.count == 1
            && names.withLock { names in
                names.hosts.contains { origin == "http://\($0)" || origin == "https://\($0)" }
            }
    }

    /// nil for whoever has not opened the address of the command.
    func role(of request: DeskRequest) -> Role? {
        let name = names.withLock { $0.cookie }
        guard let given = request.cookie(name) else { return nil }
        if SecretText.isEqual(given, secret) { return .approve }
        return signedIn.role(of: given)
    }

    /// Whether somebody who came in is still there; to ask is no sign of life.
    func isStillIn(_ request: DeskRequest) -> Bool {
        let name = names.withLock { $0.cookie }
        guard let given = request.cookie(name) else { return false }
        return SecretText.isEqual(given, secret) || signedIn.isThere(given)
    }

    /// The cookie for whoever knows a password; nil for others. Takes a second of work, whoever asks.
    func cookie(forName name: String, password: String) -> String? {
        guard let accounts else { return nil }
        // A name that nobody has takes as long as one that somebody has.
        let account = accounts.byName[name], known = account ?? accounts.byName.values.first
        let isRight = known?.hash.matches(password) ?? false
        guard let account, isRight else { return nil }
        let cookie = names.withLock { $0.cookie }
        return "\(cookie)=\(signedIn.begin(account.role)); Path=/; HttpOnly; SameSite=Strict"
    }

    /// Whose changes are whose: those of one browser, and there of whoever has signed in.
    func person(of request: DeskRequest) -> String {
        let name = names.withLock { $0.cookie }
        return (request.cookie(name) ?? "") + " " + (request.cookie("\(name)-peramban") ?? "")
    }

    /// The cookie that tells a browser from others; nil for one that has it.
    func browserCookie(for request: DeskRequest) -> String? {
        let name = names.withLock { $0.cookie } + "-peramban"
        guard request.cookie(name) == nil else { return nil }
        return "\(name)=\(SecretText.random()); Path=/; HttpOnly; SameSite=Strict"
    }

    /// Ends what somebody has begun by signing in.
    func signOut(_ request: DeskRequest) {
        let name = names.withLock { $0.cookie }
        if let key = request.cookie(name) { signedIn.end(key) }
    }

    /// The cookie for whoever names the token; nil for others.
    func cookie(forToken given: String) -> String? {
        guard SecretText.isEqual(given, token) else { return nil }
        let name = names.withLock { $0.cookie }
        return "\(name)=\(secret); Path=/; HttpOnly; SameSite=Strict"
    }
}
