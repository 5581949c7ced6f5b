import DocumentProduction

/// The signatures of a PDF that came back, for the browser.
package enum SignaturesJSON {
    /// `[{"field","title","page","state","message"},…]` and `[finding,…]`: fields in the order of the form, pages counted from 1, states
    /// `empty`, `signed` and `broken`. nil for a file that cannot be read.
    package static func texts(of bytes: [UInt8], name: String) -> (fields: String, findings: String)? {
        guard let account = try? SignatureAccount(of: bytes, name: name) else { return nil }
        let fields = StateJSON.list(account.lines) { line in
            StateJSON.object([
                ("field", StateJSON.quoted(line.name)), ("title", StateJSON.quoted(line.title)),
                ("page", line.page.map { String($0 + 1) } ?? "null"),
                ("state", StateJSON.quoted(line.state.rawValue)), ("message", StateJSON.wording(line.wording)),
            ])
        }
        return (fields, StateJSON.list(account.findings.all, StateJSON.finding))
    }
}
