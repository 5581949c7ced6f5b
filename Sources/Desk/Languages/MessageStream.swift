import Foundation

/// Messages between an editor and a language server: JSON behind a header with its length (Language Server Protocol 3.17, base protocol).
package final class MessageStream {
    private let input: Int32
    private let output: Int32
    private var buffer: [UInt8] = []
    /// 64 MiB.
    private static let limit = 64 << 20

    package init(input: Int32 = 0, output: Int32 = 1) {
        self.input = input
        self.output = output
    }

    /// The next message; nil at the end, and for what is none.
    package func read() -> JSONValue? {
        let mark = Array("\r\n\r\n".utf8)
        while true {
            if let end = buffer.indices.first(where: { buffer[$0...].starts(with: mark) }) {
                let head = String(decoding: buffer[..<end], as: UTF8.self)
                guard let length = MessageStream.length(head), length <= MessageStream.limit else { return nil }
                while buffer.count < end + 4 + length { guard fill() else { return nil } }
                let body = Data(buffer[(end + 4)..<(end + 4 + length)])
                buffer.removeFirst(end + 4 + length)
                return try? JSONDecoder().decode(JSONValue.self, from: body)
            }
            guard buffer.count < 8_192, fill() else { return nil }
        }
    }

    /// Whether something comes within so many milliseconds; the end comes too.
    package func isReady(within milliseconds: Int32) -> Bool {
        guard buffer.isEmpty else { return true }
        var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, milliseconds) != 0
    }

    private static func length(_ head: String) -> Int? {
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
            return Int(line.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces))
        }
        return nil
    }

    private func fill() -> Bool {
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(input, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            buffer += piece[..<count]
            return true
        }
    }

    package func write(_ text: String) {
        var bytes = Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
