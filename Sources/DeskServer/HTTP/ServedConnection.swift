import Desk
import NIOCore
import NIOHTTP1

/// One connection: requests one after the other, each read whole before it is answered.
struct ServedConnection: Sendable {
    private let connection: DeskServer.Connection
    private let routes: DeskRoutes
    private let desk: Desk
    private let limits: DeskServer.Limits

    typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>>

    init(_ connection: DeskServer.Connection, routes: DeskRoutes, desk: Desk, limits: DeskServer.Limits) {
        self.connection = connection
        self.routes = routes
        self.desk = desk
        self.limits = limits
    }

    func run() async throws {
        let channel = connection.channel
        try await connection.executeThenClose { inbound, outbound in
            var parts = inbound.makeAsyncIterator()
            while case .head(let head)? = try await parts.next() {
                // Slow requests are ended as a whole: a byte now and then is a sign of life, but no end.
                let deadline = channel.eventLoop.scheduleTask(in: .seconds(limits.requestSeconds)) {
                    channel.close(promise: nil)
                }
                let limit = routes.largestBody(of: head, ordinary: limits.largestRequest)
                var body: [UInt8] = [], isTooLarge = declaredLength(head) > limit
                reading: while !isTooLarge, let part = try await parts.next() {
                    switch part {
                    case .body(let buffer):
                        isTooLarge = body.count + buffer.readableBytes > limit
                        if !isTooLarge { body += buffer.readableBytesView }
                    case .end: break reading
                    case .head: return
                    }
                }
                deadline.cancel()
                guard var request = DeskRequest(head) else {
                    return try await write(.notFound, for: head, closing: true, to: outbound)
                }
                guard !isTooLarge else {
                    return try await write(DeskRoutes.tooLarge, for: head, closing: true, to: outbound)
                }
                request.body = body
                let response = await routes.answer(request)
                guard case .bytes = response.content else {
                    return try await sendEvents(response, for: request, to: outbound)
                }
                try await write(response, for: head, closing: !head.isKeepAlive, to: outbound)
                guard head.isKeepAlive else { return }
            }
        }
    }

    private func declaredLength(_ head: HTTPRequestHead) -> Int {
        head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
    }

    private func head(_ response: DeskResponse) -> HTTPResponseHead {
        var headers = HTTPHeaders()
        for (name, value) in DeskResponse.common where !response.headers.contains(where: { $0.0 == name }) {
            headers.add(name: name, value: value)
        }
        for (name, value) in response.headers { headers.add(name: name, value: value) }
        return HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)
    }

    private func write(
        _ response: DeskResponse, for request: HTTPRequestHead, closing: Bool, to outbound: Outbound
    ) async throws {
        guard case .bytes(let bytes) = response.content else { return }
        var head = head(response)
        head.headers.add(name: "content-length", value: String(bytes.count))
        if closing { head.headers.add(name: "connection", value: "close") }
        guard request.method != .HEAD else { return try await outbound.write(contentsOf: [.head(head), .end(nil)]) }
        try await outbound.write(contentsOf: [.head(head), .body(ByteBuffer(bytes: bytes)), .end(nil)])
    }

    /// Sends each new state, until the browser leaves or the server ends. Who reads slowly gets the latest ones.
    private func sendEvents(
        _ response: DeskResponse, for request: DeskRequest, to outbound: Outbound
    ) async throws {
        try await outbound.write(.head(head(response)))
        // The session's thread has better things to do than to write texts. nil is a sign of life.
        let (events, feed) = AsyncStream.makeStream(of: SessionState?.self, bufferingPolicy: .bufferingNewest(4))
        feed.yield(desk.state)
        let number = desk.listen { feed.yield($0) }
        let heartbeat = Task { [limits] in
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(limits.heartbeatSeconds))
                feed.yield(nil)
            }
        }
        defer {
            desk.stopListening(number)
            heartbeat.cancel()
        }
        var known: KnownFindings?
        for await event in events {
            // Whoever has signed out, or was away too long, learns nothing more.
            guard routes.access.isStillIn(request) else { return }
            let text = event.map { StateEvent.text(of: $0, knowing: known) } ?? ":\n\n"
            try await outbound.write(.body(ByteBuffer(string: text)))
            known = event.map { KnownFindings($0) } ?? known
        }
    }
}

/// A state as a message of a stream of events. What findings the stream has told already is not told again.
enum StateEvent {
    static func text(of state: SessionState, knowing known: KnownFindings?) -> String {
        "event: state\ndata: \(StateJSON.text(of: state, knowing: known))\n\n"
    }
}
