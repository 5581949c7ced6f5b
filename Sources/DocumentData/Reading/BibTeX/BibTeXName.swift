/// A person or an institution as BibTeX writes names: 'Contoh, Budi', 'Budi Contoh', 'van der Berg, Jan', '{Badan Contoh}'.
struct BibTeXName: Equatable {
    var family: String?
    var given: String?
    var literal: String?

    /// The names between ' and ', braces kept together.
    static func names(in value: String) -> [BibTeXName] {
        var names: [[Substring]] = [[]]
        for word in parts(of: value[...], at: \.isWhitespace) where !word.isEmpty {
            if word.lowercased() == "and" { names.append([]) } else { names[names.count - 1].append(word) }
        }
        return names.filter { !$0.isEmpty }.map { BibTeXName($0.joined(separator: " ")) }
    }

    init(_ name: String) {
        if name.hasPrefix("{"), BibTeXName.parts(of: name[...], at: \.isWhitespace).count == 1, name.hasSuffix("}") {
            literal = name
            return
        }
        if name == "others" {
            literal = CitedPerson.others
            return
        }
        let parts = BibTeXName.parts(of: name[...], at: { $0 == "," }).map { $0.trimming(while: \.isWhitespace) }
        if parts.count > 1 {
            family = String(parts[0])
            // 'Family, Jr, Given'
            given = parts.count > 2 ? "\(parts[2]), \(parts[1])" : String(parts[1])
            return
        }
        let words = BibTeXName.parts(of: name[...], at: \.isWhitespace).filter { !$0.isEmpty }
        let start = words.dropLast().firstIndex { $0.first?.isLowercase ?? false } ?? words.count - 1
        family = words[start...].joined(separator: " ")
        if start > 0 { given = words[..<start].joined(separator: " ") }
    }

    /// Parted where no brace is open.
    private static func parts(of text: Substring, at isSeparator: (Character) -> Bool) -> [Substring] {
        var parts: [Substring] = [], start = text.startIndex, depth = 0
        for index in text.indices {
            switch text[index] {
            case "{": depth += 1
            case "}": depth -= 1
            case let character where depth <= 0 && isSeparator(character):
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        return parts + [text[start...]]
    }
}

extension Substring {
    fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> Substring {
        var text = self
        while let first = text.first, isTrimmed(first) { text.removeFirst() }
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
