import Files

/// Writes a PDF object by object, remembers where each stands, and ends the file with the table of these places (PDF 32000-1 §7.5).
///
/// No object streams: programs that sign are older than those.
final class PDFWriter {
    private let sink: any ByteSink
    /// Where objects stand, by number; 0 is the head of the list of free ones.
    private var places: [Int] = [0]
    private(set) var byteCount = 0
    /// Of all that was written: the same document has the same identifier.
    private var digest = Digest()

    init(_ sink: any ByteSink) throws(FinishingError) {
        self.sink = sink
        // A line with bytes beyond ASCII tells programs that transfer files that it is no text.
        try put(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    }

    func allocate() -> Int {
        places.append(0)
        return places.count - 1
    }

    func isWritten(_ number: Int) -> Bool { places[number] > 0 }

    /// - Parameter text: the object's value.
    func write(_ number: Int, _ text: PDFText) throws(FinishingError) {
        try begin(number, text)
        try put(Array("\nendobj\n".utf8))
    }

    func write(_ number: Int, _ value: PDFObject) throws(FinishingError) {
        var text = PDFText()
        text.put(value)
        try write(number, text)
    }

    /// - Parameter dictionary: gets the length.
    func write(_ number: Int, _ dictionary: PDFDictionary, stream: [UInt8]) throws(FinishingError) {
        var dictionary = dictionary, text = PDFText()
        dictionary["Length"] = .integer(stream.count)
        text.put(.dictionary(dictionary))
        text.put("\nstream\n")
        try begin(number, text)
        try put(stream)
        // A line end belongs to the word after it. Where the data ends with a carriage return, a line feed alone would seem to belong to that.
        try put(Array((stream.last == 0x0D ? "\r\nendstream\nendobj\n" : "\nendstream\nendobj\n").utf8))
    }

    private func begin(_ number: Int, _ text: PDFText) throws(FinishingError) {
        guard places.indices.contains(number), places[number] == 0 else { throw .drawn("an object is there twice") }
        places[number] = byteCount
        var head = PDFText()
        head.put(number)
        head.put(" 0 obj\n")
        try put(head.bytes)
        try put(text.bytes)
    }

    private func put(_ bytes: [UInt8]) throws(FinishingError) {
        do throws(OutputError) { try sink.write(bytes) } catch { throw .output(error) }
        byteCount += bytes.count
        bytes.withUnsafeBytes { digest.absorb($0) }
    }

    /// The table and the trailer.
    func finish(root: Int, information: Int) throws(FinishingError) {
        let start = byteCount, identifier = digest.hexadecimal
        var text = PDFText()
        text.put("xref\n0 \(places.count)\n0000000000 65535 f \n")
        for place in places.dropFirst() {
            // Numbers that nothing has taken are free, and will not be used again.
            guard place > 0 else {
                text.put("0000000000 65535 f \n")
                continue
            }
            let digits = String(place)
            text.put(String(repeating: "0", count: max(0, 10 - digits.utf8.count)))
            text.put(digits)
            text.put(" 00000 n \n")
        }
        text.put("trailer\n<</Size \(places.count)/Root \(root) 0 R/Info \(information) 0 R")
        text.put("/ID[<\(identifier)><\(identifier)>]>>\nstartxref\n\(start)\n%%EOF\n")
        try put(text.bytes)
    }
}
