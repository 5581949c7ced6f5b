import Files

/// A file that appears under its name when it is finished, and changed as a whole before where it is to be.
package final class DeliveredFile {
    private let file: AtomicFile
    private let delivery: Delivery?
    /// What is to be changed as a whole; nil for a file that is written while it is drawn.
    private let memory: MemorySink?
    private let name: OutputName

    /// - Throws: `OutputError` when the file cannot be written.
    package init(_ name: OutputName, delivery: Delivery?) throws(OutputError) {
        self.name = name
        file = try AtomicFile(name.path)
        self.delivery = delivery
        memory = delivery == nil ? nil : MemorySink()
    }

    /// Takes the bytes of the finished file.
    package var sink: any ByteSink { memory ?? file }

    /// Gives the file its name.
    /// - Returns: its path.
    package func commit() throws -> String {
        if let memory, let delivery { try file.write(try delivery.delivered(memory.bytes)) }
        return try name.commit(file)
    }
}
