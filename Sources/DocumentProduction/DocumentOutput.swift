import Files
import PDFFinishing

/// Where a document is drawn to: its file, or memory first when something will be added that Cairo cannot write. Other documents do
/// not pay for that.
struct DocumentOutput {
    private let file: AtomicFile
    private let memory: MemorySink?

    /// - Parameter isKept: in memory until it is committed.
    init(_ path: String, isKept: Bool) throws {
        file = try AtomicFile(path)
        memory = isKept ? MemorySink() : nil
    }

    var sink: any ByteSink { memory ?? file }

    /// Adds the fields and gives the file its name.
    func commit(adding fields: [SignatureFieldEntry]) throws {
        if let memory {
            let bytes = fields.isEmpty ? memory.bytes : try SignatureFieldFinisher.finish(memory.bytes, adding: fields)
            try file.write(bytes)
        }
        try file.commit()
    }
}
