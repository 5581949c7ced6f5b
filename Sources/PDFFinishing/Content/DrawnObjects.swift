/// Takes over what a picture needs of the objects that Cairo writes: content, fonts, images, resources. What nothing refers to (Cairo's own
/// catalog and page tree) stays behind.
struct DrawnObjects {
    private let writer: PDFWriter
    /// Numbers in the file, by Cairo's numbers; 0 for what nothing refers to yet.
    private var numbers: [Int] = []
    /// What has come and is not needed yet.
    private var held: [Int: DrawnObject] = [:]

    init(_ writer: PDFWriter) {
        self.writer = writer
    }

    /// Writes an object at once when something has asked for it, otherwise keeps it.
    mutating func take(_ object: DrawnObject) throws(FinishingError) {
        if numbers.indices.contains(object.number), numbers[object.number] > 0 {
            try write(object)
        } else {
            held[object.number] = object
        }
    }

    /// Takes an object out: whoever asks writes it.
    mutating func remove(_ number: Int) -> DrawnObject? { held.removeValue(forKey: number) }

    /// The value with numbers of the file; what it refers to is written when it is there, or when it comes.
    mutating func adopt(_ value: PDFObject) throws(FinishingError) -> PDFObject {
        var wanted: [Int] = []
        let adopted = value.mappingReferences { number in
            if numbers.count <= number { numbers += [Int](repeating: 0, count: number - numbers.count + 1) }
            if numbers[number] == 0 {
                numbers[number] = writer.allocate()
                wanted.append(number)
            }
            return numbers[number]
        }
        for number in wanted {
            if let object = held.removeValue(forKey: number) { try write(object) }
        }
        return adopted
    }

    private mutating func write(_ object: DrawnObject) throws(FinishingError) {
        var value = object.value
        if case .dictionary(var dictionary) = value {
            // Its length is written anew.
            if object.stream != nil { dictionary["Length"] = nil }
            PictureRepairs.mend(&dictionary)
            value = .dictionary(dictionary)
        }
        let adopted = try adopt(value)
        if let stream = object.stream, let dictionary = adopted.dictionary {
            try writer.write(numbers[object.number], dictionary, stream: stream)
        } else {
            try writer.write(numbers[object.number], adopted)
        }
    }

    /// After everything has come: what was asked for is there.
    func checkEnd() throws(FinishingError) {
        guard numbers.allSatisfy({ $0 == 0 || writer.isWritten($0) }) else {
            throw .drawn("an object is missing")
        }
    }
}
