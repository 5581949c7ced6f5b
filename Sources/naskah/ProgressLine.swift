/// One line on standard error that says how far the work is; only on a terminal.
struct ProgressLine: Sendable {
    let isShown: Bool

    init(_ reporting: ReportOptions) {
        isShown = StandardOutput.isErrorTerminal && !reporting.quiet && reporting.diagnostics == .plain
    }

    func show(_ number: Int, of count: Int, _ name: String) {
        guard isShown else { return }
        StandardOutput.write("\r\u{1B}[K[\(number)/\(count)] \(name)", toError: true)
    }

    func clear() {
        guard isShown else { return }
        StandardOutput.write("\r\u{1B}[K", toError: true)
    }
}
