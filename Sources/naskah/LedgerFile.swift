import CairoRendering
import DocumentLayout
import Diagnostics
import Foundation

/// The file that `--ledger` asks for: one JSON object with all documents.
///
/// 1. Each document writes its entries, one a line, into a part of its own as its pages are drawn.
/// 2. When all are done the parts are joined in the order of the documents, and the file gets its name.
struct LedgerFile {
    let path: String

    /// The entries of one document.
    final class Part {
        let ledger: ContentLedger
        private let sink: Sink
        private let document: String

        fileprivate init(_ path: String, document: String) {
            self.document = document
            let sink = Sink(path)
            self.sink = sink
            sink.write("{\"document\":\"\(document)\",\"values\":[")
            ledger = ContentLedger { sink.writeElement($0) }
        }

        func end() throws(RenderingError) {
            let counts = ledger.counts
            sink.write("\n],\"placed\":\(counts.placed),\"repeated\":\(counts.repeated),"
                + "\"hidden\":\(counts.hidden),\"lost\":\(counts.lost)}")
            try sink.commit()
        }
    }

    func part(for document: String) -> Part { Part(partPath(document), document: document) }

    private func partPath(_ document: String) -> String { "\(path).\(document).part" }

    /// Joins the parts of these documents and removes them.
    func join(_ documents: [String]) throws(RenderingError) {
        let sink = Sink(path)
        sink.write("{\"documents\":[")
        for document in documents {
            let part = partPath(document)
            if let file = FileHandle(forReadingAtPath: part) {
                sink.beginElement()
                while let data = try? file.read(upToCount: 1 << 20), !data.isEmpty { sink.write(data) }
            }
            try? FileManager.default.removeItem(atPath: part)
        }
        sink.write("\n]}\n")
        try sink.commit()
    }
}

/// Text on its way into a file; the first failure is kept until the end.
private final class Sink {
    private var file: AtomicFile?
    private var failure: RenderingError?
    private var isFirst = true

    init(_ path: String) {
        do throws(RenderingError) { file = try AtomicFile(path) } catch { failure = error }
    }

    func write(_ text: String) { write(Data(text.utf8)) }

    func write(_ data: Data) {
        guard failure == nil, let file else { return }
        do {
            try data.withUnsafeBytes { (bytes) throws -> Void in try file.write(bytes) }
        } catch {
            failure = error as? RenderingError
        }
    }

    /// Elements of a list stand on lines of their own.
    func beginElement() {
        write(isFirst ? "\n" : ",\n")
        isFirst = false
    }

    func writeElement(_ text: String) {
        beginElement()
        write(text)
    }

    func commit() throws(RenderingError) {
        if let failure { throw failure }
        try file?.commit()
    }
}
