import Diagnostics
import NIOHTTP1

/// What is answered to a request.
struct DeskResponse: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        /// A stream of events that goes on until the browser leaves (HTML, server-sent events).
        case events
    }

    var status = HTTPResponseStatus.ok
    var headers: [(String, String)] = []
    var content = Content.bytes([])
    /// What a refusal says, for those who see the answer as a page.
    private(set) var refusal: Wording?

    init(_ status: HTTPResponseStatus = .ok, type: String, _ bytes: [UInt8]) {
        self.status = status
        headers = [("content-type", type)]
        content = .bytes(bytes)
    }

    static func json(_ text: String, _ status: HTTPResponseStatus = .ok) -> DeskResponse {
        DeskResponse(status, type: "application/json; charset=utf-8", Array(text.utf8))
    }

    /// A sentence for people, in both languages.
    static func failure(_ status: HTTPResponseStatus, _ wording: Wording) -> DeskResponse {
        var response = json(
            "{\"error\":{\"id\":\(JSONText.quoted(wording.indonesian)),\"en\":\(JSONText.quoted(wording.english))}}",
            status)
        response.refusal = wording
        return response
    }

    /// A refusal as a page, for whoever has followed a link to it; every other answer as it is.
    func readable(for request: DeskRequest) -> DeskResponse {
        guard let refusal, request.isNavigation else { return self }
        func lines(_ text: String) -> String {
            text.split(separator: "\n").map { "<p>\(DeskResponse.escaped(String($0)))</p>" }.joined()
        }
        let isEnglish = request.query["language"] == "en"
        let said = lines(isEnglish ? refusal.english : refusal.indonesian)
        let back = isEnglish ? "Back to the desk" : "Kembali ke meja"
        let page =
            "<!doctype html><html lang=\"\(isEnglish ? "en" : "id")\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Naskah</title>"
            + "<link rel=\"icon\" href=\"data:,\"></head><body><main><h1>Naskah</h1>\(said)"
            + "<p><a href=\"/\">\(back)</a></p></main></body></html>"
        var response = DeskResponse(status, type: "text/html; charset=utf-8", Array(page.utf8))
        response.headers += headers.filter { $0.0 != "content-type" }
        return response
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    static let notFound = failure(.notFound, Wording(id: "tidak ada", en: "not found"))

    static let events: DeskResponse = {
        var response = DeskResponse(type: "text/event-stream; charset=utf-8", [])
        response.content = .events
        return response
    }()

    func with(_ name: String, _ value: String) -> DeskResponse {
        var copy = self
        copy.headers.removeAll { $0.0 == name }
        copy.headers.append((name, value))
        return copy
    }

    /// What every answer says: nothing comes from elsewhere, nothing is shown within another page, nothing is kept.
    static let common = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
        ("x-frame-options", "DENY"), ("cache-control", "no-store"),
    ]
}
