import Diagnostics

/// Whether a file is what it must be: UTF-8.
enum EncodingCheck {
    /// Offset of the first byte that is not part of a well-formed UTF-8 sequence, or that is NUL.
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        var iterator = bytes.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                if encoded.first == 0 { return offset }
                offset += encoded.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }

    /// The place of the name of an encoding other than UTF-8 in the XML declaration.
    static func foreignDeclaration(in file: SourceFile) -> SourceRange? {
        let head = Array(file.bytes.prefix(200))
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard head[start...].starts(with: "<?xml ".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let declaration = head[start..<end]
        let key = Array("encoding".utf8)
        guard let found = declaration.indices.first(where: { declaration[$0...].starts(with: key) }),
            let open = declaration[found...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
            let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
        else { return nil }
        let place = SourceRange(file, open + 1, close)
        return place.text.lowercased() == "utf-8" ? nil : place
    }
}
