/// A start tag as libxml2 hands it over; valid only during the call. Namespaces do not matter: prefixes may be any, and no two
/// attributes that are read here differ by them alone.
struct MarkupElement {
    let name: MarkupName
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// The value of the first attribute with this local name.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for index in 0..<count where MarkupName(attributes?[5 * index]).isNamed(name) { return value(index) }
        return nil
    }

    func text(_ name: StaticString) -> String? { bytes(name).map(MarkupElement.text(of:)) }

    /// libxml2 hands a written `&amp;` over as a number.
    static func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("&#38;") ? text.replacing("&#38;", with: "&") : text
    }

    /// A whole number that is not negative.
    func number(_ name: StaticString) -> Int? { bytes(name).flatMap(MarkupElement.number) }

    func isTrue(_ name: StaticString) -> Bool {
        guard let first = bytes(name)?.first else { return false }
        return first == UInt8(ascii: "1") || first == UInt8(ascii: "t")
    }

    /// Whether any attribute with this local name has this value.
    func has(_ name: StaticString, _ value: StaticString) -> Bool {
        for index in 0..<count where MarkupName(attributes?[5 * index]).isNamed(name) {
            if let found = self.value(index), value.hasSameBytes(as: found) { return true }
        }
        return false
    }

    private func value(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let attributes, let lower = attributes[5 * index + 3], let upper = attributes[5 * index + 4] else {
            return nil
        }
        return UnsafeBufferPointer(start: lower, count: max(0, upper - lower))
    }

    static func number(_ bytes: some Sequence<UInt8>) -> Int? {
        var number = 0, count = 0
        for byte in bytes {
            guard (48...57).contains(byte), count < 12 else { return nil }
            number = number * 10 + Int(byte - 48)
            count += 1
        }
        return count > 0 ? number : nil
    }
}

extension StaticString {
    func hasSameBytes(as bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count where bytes[index] != utf8Start[index] { return false }
        return true
    }
}
