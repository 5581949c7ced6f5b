import Foundation
import NIOHTTP1

/// A request that has come in whole.
struct DeskRequest: Sendable {
    let method: HTTPMethod
    /// Decoded, without the query.
    let path: String
    let query: [String: String]
    let headers: HTTPHeaders
    var body: [UInt8] = []

    /// nil for an address that is none.
    init?(_ head: HTTPRequestHead) {
        method = head.method
        headers = head.headers
        let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard head.uri.hasPrefix("/"), let first = parts.first, let path = String(first).removingPercentEncoding,
            !path.utf8.contains(0)
        else { return nil }
        self.path = path
        guard let query = DeskRequest.pairs(parts.count > 1 ? parts[1] : "") else { return nil }
        self.query = query
    }

    /// What a form has sent (URL Standard, application/x-www-form-urlencoded).
    var form: [String: String] { DeskRequest.pairs(String(decoding: body, as: UTF8.self)[...]) ?? [:] }

    private static func pairs(_ text: Substring) -> [String: String]? {
        var result: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.replacing("+", with: " ") }
            guard let name = sides.first?.removingPercentEncoding,
                let value = (sides.count > 1 ? sides[1] : "").removingPercentEncoding
            else { return nil }
            result[name] = value
        }
        return result
    }

    /// Whether the answer is shown as a page: somebody has followed a link, or typed the address.
    var isNavigation: Bool {
        if let mode = headers["sec-fetch-mode"].first { return mode == "navigate" }
        return method == .GET && headers["accept"].contains { $0.lowercased().contains("text/html") }
    }

    /// Parts of the path.
    var steps: [String] { path.split(separator: "/").map(String.init) }

    func number(_ name: String) -> Int? { query[name].flatMap { Int($0) } }
    func decimal(_ name: String) -> Double? { query[name].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } }

    func cookie(_ name: String) -> String? {
        for line in headers["cookie"] {
            for pair in line.split(separator: ";") {
                let sides = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
                if sides.count == 2, sides[0] == name { return String(sides[1]) }
            }
        }
        return nil
    }

    func decoded<Value: Decodable>(as type: Value.Type) -> Value? {
        try? JSONDecoder().decode(type, from: Data(body))
    }
}
