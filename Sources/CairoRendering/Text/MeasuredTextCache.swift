/// Widths of texts by face and bytes, for the many parts of words that are measured but never drawn: a few bytes for each.
struct MeasuredTextCache {
    private struct Entry {
        /// Of the text among all texts.
        let start: UInt32
        let length: UInt16
        let face: UInt16
        let advance: Int32
        let glyphCount: UInt16
    }

    private var index = HashIndex(capacity: 4096)
    private var entries: [Entry] = []
    private var texts: [UInt8] = []
    private let limit: Int

    /// - Parameter limit: when this many texts are kept, the cache starts anew; bounds the memory of huge documents.
    init(limit: Int = 300_000) {
        self.limit = limit
    }

    func value(for text: ArraySlice<UInt8>, face: Int, hash: UInt64) -> (advance: Int, glyphCount: Int)? {
        index.entry(hash: hash) { index in
            let entry = entries[index]
            return Int(entry.face) == face && Int(entry.length) == text.count
                && texts[Int(entry.start)..<Int(entry.start) + text.count].elementsEqual(text)
        }.map { (Int(entries[$0].advance), Int(entries[$0].glyphCount)) }
    }

    /// Adds a text that is not in the cache; one that is too large for an entry is not kept.
    mutating func insert(_ value: (advance: Int, glyphCount: Int), for text: ArraySlice<UInt8>, face: Int, hash: UInt64)
    {
        guard let length = UInt16(exactly: text.count), let face = UInt16(exactly: face),
            let advance = Int32(exactly: value.advance),
            let glyphCount = UInt16(exactly: value.glyphCount)
        else { return }
        if entries.count >= limit { self = MeasuredTextCache(limit: limit) }
        index.insert(entries.count, hash: hash)
        entries.append(
            Entry(start: UInt32(texts.count), length: length, face: face, advance: advance, glyphCount: glyphCount))
        texts.append(contentsOf: text)
    }
}
