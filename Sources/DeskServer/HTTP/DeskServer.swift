import Desk
import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a desk to browsers (HTTP/1.1), on this machine unless it is told to listen elsewhere.
package final class DeskServer: Sendable {
    typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>

    /// How long somebody may take for what.
    package struct Limits: Sendable {
        /// Without a byte in either direction. Streams of events send one more often than that.
        package var idleSeconds: Int64 = 60
        /// Between two signs of life of a stream of events.
        package var heartbeatSeconds: Int64 = 15
        package var mostConnections = 200
        package var largestUpload = 32 << 20
        package var largestRequest = 4 << 20
        /// From the first byte of a request to its last.
        package var requestSeconds: Int64 = 30

        package init() {}
    }

    private let host: String
    private let port: Int
    private let limits: Limits
    private let desk: Desk
    private let access: Access
    private let programs: DeskPrograms
    private let pictures = NIOThreadPool(numberOfThreads: 2)
    private let doors = NIOThreadPool(numberOfThreads: 1)
    private let executor = ServingExecutor()

    package init(
        _ desk: Desk, access: Access, address: (host: String, port: Int) = ("127.0.0.1", 0),
        programs: DeskPrograms = DeskPrograms(), limits: Limits = Limits()
    ) {
        let (host, port) = address
        self.programs = programs
        self.desk = desk
        self.access = access
        self.host = host
        self.port = port
        self.limits = limits
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter started: gets the port.
    /// - Throws: when the port cannot be listened on.
    package func run(started: @escaping @Sendable (Int) -> Void) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        pictures.start()
        doors.start()
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(
                try await withTaskExecutorPreference(executor) { try await serve(group, started) })
        } catch {
            outcome = error is CancellationError ? .success(()) : .failure(error)
        }
        try? await pictures.shutdownGracefully()
        try? await doors.shutdownGracefully()
        try? await group.shutdownGracefully()
        try outcome.get()
    }

    private func serve(_ group: MultiThreadedEventLoopGroup, _ started: @Sendable (Int) -> Void) async throws {
        let idle = limits.idleSeconds
        let server = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 64)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline(
                        withPipeliningAssistance: true, withErrorHandling: true)
                    try pipeline.addHandler(IdleStateHandler(allTimeout: .seconds(idle)))
                    try pipeline.addHandler(IdleClosing())
                    try pipeline.addHandler(ByteBodies())
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
        let bound = server.channel.localAddress?.port ?? port
        access.bind(host: host, port: bound)
        let routes = DeskRoutes(
            desk: desk, access: access, pools: (pictures, doors), programs: programs,
            largestUpload: limits.largestUpload)
        let listening = desk.listen { [desk] state in routes.pagePictures.renew(state, lookedAt: desk.lookedAt) }
        defer { desk.stopListening(listening) }
        started(bound)
        // A task of its own, which is not cancelled: connections that nobody has taken yet must be ended by somebody.
        let serving = Task(executorPreference: executor) { [limits, desk] in
            try await DeskServer.serve(server, routes, desk, limits)
        }
        try await withTaskCancellationHandler {
            try await serving.value
        } onCancel: {
            server.channel.close(promise: nil)
        }
    }

    /// Until the server's channel is closed.
    private static func serve(
        _ server: NIOAsyncChannel<Connection, Never>, _ routes: DeskRoutes, _ desk: Desk, _ limits: Limits
    ) async throws {
        let open = OpenConnections(limit: limits.mostConnections)
        try await withThrowingDiscardingTaskGroup { tasks in
            try await server.executeThenClose { connections in
                for try await connection in connections {
                    guard open.enter() else {
                        tasks.addTask { try? await connection.executeThenClose { _, _ in } }
                        continue
                    }
                    tasks.addTask {
                        let served = ServedConnection(connection, routes: routes, desk: desk, limits: limits)
                        // Whoever leaves in the middle has left.
                        try? await served.run()
                        open.leave()
                    }
                }
            }
            tasks.cancelAll()
        }
    }
}
