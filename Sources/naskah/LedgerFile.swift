import Diagnostics
import DocumentLayout
import DocumentProduction
import Files

/// The file that `--ledger` asks for: one JSON object with all documents.
///
/// 1. Each document writes its entries, one a line, into a part of its own as its pages are drawn. Parts are files without a name.
/// 2. When all are done the parts are joined in the order of the documents, and the file gets its name.
final class LedgerFile: Sendable {
    private let path: String
    /// Those that are complete, by document.
    private let parts = Guarded<[String: UnnamedFile]>([:])

    init(path: String) {
        self.path = path
    }

    /// The entries of one document.
    final class Section {
        let ledger: ContentLedger
        private let writer: ListWriter<ScratchFile>
        private let document: String
        private let whole: LedgerFile

        fileprivate init(of whole: LedgerFile, document: String) {
            self.whole = whole
            self.document = document
            let writer = ListWriter { () throws(OutputError) in try ScratchFile(besides: whole.path) }
            self.writer = writer
            writer.write("{\"document\":\"\(document)\",\"values\":[")
            ledger = ContentLedger { writer.writeElement($0) }
        }

        /// - Throws: what went wrong first.
        func end() throws(OutputError) {
            let counts = ledger.counts
            writer.write(
                "\n],\"placed\":\(counts.placed),\"repeated\":\(counts.repeated),"
                    + "\"hidden\":\(counts.hidden),\"lost\":\(counts.lost)}")
            let file = try writer.end().complete()
            whole.parts.withLock { $0[document] = file }
        }
    }

    func section(for document: String) -> Section { Section(of: self, document: document) }

    /// Joins the parts of these documents.
    func join(_ documents: [String]) throws(OutputError) {
        let parts = parts.withLock { $0 }
        let writer = ListWriter { () throws(OutputError) in try AtomicFile(self.path) }
        writer.write("{\"documents\":[")
        for case let part? in documents.map({ parts[$0] }) { writer.writeElement(part) }
        writer.write("\n]}\n")
        try writer.end().commit()
    }
}

/// Text on its way into a file; the first failure is kept until the end.
private final class ListWriter<Sink: ByteSink> {
    private var sink: Result<Sink, OutputError>
    private var isFirst = true

    init(_ open: () throws(OutputError) -> Sink) {
        do throws(OutputError) { sink = .success(try open()) } catch { sink = .failure(error) }
    }

    func write(_ text: String) { attempt { sink throws(OutputError) in try sink.write(Array(text.utf8)) } }

    func writeElement(_ text: String) {
        beginElement()
        write(text)
    }

    func writeElement(_ part: UnnamedFile) {
        beginElement()
        attempt { sink throws(OutputError) in try part.copy(to: sink) }
    }

    /// - Throws: the first failure.
    func end() throws(OutputError) -> Sink { try sink.get() }

    /// Elements of a list stand on lines of their own.
    private func beginElement() {
        write(isFirst ? "\n" : ",\n")
        isFirst = false
    }

    private func attempt(_ body: (Sink) throws(OutputError) -> Void) {
        guard case .success(let open) = sink else { return }
        do throws(OutputError) { try body(open) } catch { sink = .failure(error) }
    }
}
