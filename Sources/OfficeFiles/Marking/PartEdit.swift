/// A part of an office file, and what is put into it; everything else keeps its bytes.
struct PartEdit {
    let bytes: [UInt8]
    let tags: [MarkupTag]
    private var changes: [(range: Range<Int>, text: String)] = []

    /// nil for parts that are no UTF-8.
    init?(_ bytes: [UInt8]) {
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        if let mark = head.range(of: "encoding="), let quote = head[mark.upperBound...].first {
            let name = head[mark.upperBound...].dropFirst().prefix { $0 != quote }
            guard name == "utf-8" || name == "us-ascii" else { return nil }
        }
        self.bytes = bytes
        tags = MarkupTag.tags(of: bytes)
    }

    mutating func replace(_ range: Range<Int>, with text: String) { changes.append((range, text)) }
    mutating func insert(_ text: String, at offset: Int) { changes.append((offset..<offset, text)) }

    /// Sets an attribute without prefix.
    mutating func set(_ name: String, _ value: String, of tag: MarkupTag) {
        if let old = tag.attributes(in: bytes).first(where: { $0.name == name }) {
            replace(old.range, with: " \(name)=\"\(value)\"")
        } else {
            insert(" \(name)=\"\(value)\"", at: tag.name.upperBound)
        }
    }

    /// Adds to an attribute that counts, where there is one.
    mutating func add(_ count: Int, to name: String, of tag: MarkupTag) {
        guard let old = tag.value(name, in: bytes).flatMap({ Int($0) }) else { return }
        set(name, String(old + count), of: tag)
    }

    /// How often an element counts: once is not written.
    mutating func repeats(_ count: Int, _ name: String, of tag: MarkupTag) {
        if count > 1 {
            set(name, String(count), of: tag)
        } else if let old = tag.attributes(in: bytes).first(where: { $0.name == name }) {
            replace(old.range, with: "")
        }
    }

    /// Puts text before the end of an element that has no other content than elements.
    mutating func append(_ text: String, toElement index: Int) {
        let tag = tags[index]
        if tag.kind == .empty {
            let name = String(decoding: bytes[tag.name], as: UTF8.self)
            replace((tag.range.upperBound - 2)..<tag.range.upperBound, with: ">\(text)</\(name)>")
        } else if let end = end(of: index) {
            insert(text, at: tags[end].range.lowerBound)
        }
    }

    /// The end tag of the element that begins with a tag; nil for an empty one.
    func end(of index: Int) -> Int? {
        guard tags[index].kind == .start else { return nil }
        var depth = 0
        for other in index..<tags.count {
            switch tags[other].kind {
            case .start: depth += 1
            case .end:
                depth -= 1
                if depth == 0 { return other }
            case .empty: break
            }
        }
        return nil
    }

    func first(_ name: String) -> Int? { tags.firstIndex { $0.kind != .end && $0.isNamed(name, in: bytes) } }

    /// The elements directly within one.
    func children(of index: Int) -> [Int] {
        guard let end = end(of: index) else { return [] }
        var children: [Int] = [], depth = 0
        for other in (index + 1)..<end {
            if depth == 0, tags[other].kind != .end { children.append(other) }
            switch tags[other].kind {
            case .start: depth += 1
            case .end: depth -= 1
            case .empty: break
            }
        }
        return children
    }

    /// The whole element.
    func range(of index: Int) -> Range<Int> {
        let tag = tags[index]
        return tag.range.lowerBound..<(end(of: index).map { tags[$0].range.upperBound } ?? tag.range.upperBound)
    }

    /// With all changes, those at one place in the order in which they were made.
    var result: [UInt8] {
        var result: [UInt8] = [], position = 0
        // What is put in front of something that goes comes before it.
        let ordered = changes.enumerated().sorted {
            ($0.element.range.lowerBound, $0.element.range.isEmpty ? 0 : 1, $0.offset)
                < ($1.element.range.lowerBound, $1.element.range.isEmpty ? 0 : 1, $1.offset)
        }
        for (_, change) in ordered where change.range.lowerBound >= position {
            result += bytes[position..<change.range.lowerBound]
            result += change.text.utf8
            position = change.range.upperBound
        }
        return result + bytes[position...]
    }
}
