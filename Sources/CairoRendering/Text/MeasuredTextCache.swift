/// Widths of texts by face and bytes, for the many parts of words that are measured but never drawn: a few bytes for each.
struct MeasuredTextCache {
    private struct Entry {
        /// 0 where the slot is free.
        var hash: UInt64 = 0
        /// Of the text among all texts.
        var start: UInt32 = 0
        var length: UInt16 = 0
        var face: UInt16 = 0
        var advance: Int32 = 0
        var glyphCount: UInt16 = 0
    }

    private var slots = [Entry](repeating: Entry(), count: 4096)
    private var texts: [UInt8] = []
    private var count = 0
    private let limit: Int

    /// - Parameter limit: when this many texts are kept, the cache starts anew; bounds the memory of huge documents.
    init(limit: Int = 300_000) {
        self.limit = limit
    }

    func value(for text: ArraySlice<UInt8>, face: Int, hash: UInt64) -> (advance: Int, glyphCount: Int)? {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot].hash != 0 {
                let entry = slots[slot]
                if entry.hash == hash, Int(entry.face) == face, Int(entry.length) == text.count,
                   texts[Int(entry.start)..<Int(entry.start) + text.count].elementsEqual(text) {
                    return (Int(entry.advance), Int(entry.glyphCount))
                }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    /// Adds a text that is not in the cache; one that is too large for an entry is not kept.
    mutating func insert(_ value: (advance: Int, glyphCount: Int), for text: ArraySlice<UInt8>, face: Int, hash: UInt64) {
        guard let length = UInt16(exactly: text.count), let face = UInt16(exactly: face), let advance = Int32(exactly: value.advance),
              let glyphCount = UInt16(exactly: value.glyphCount) else { return }
        if count >= limit { self = MeasuredTextCache(limit: limit) }
        if count * 2 >= slots.count { grow() }
        place(Entry(hash: hash, start: UInt32(texts.count), length: length, face: face, advance: advance, glyphCount: glyphCount))
        texts.append(contentsOf: text)
        count += 1
    }

    private mutating func grow() {
        let old = slots
        slots = [Entry](repeating: Entry(), count: old.count * 2)
        for entry in old where entry.hash != 0 { place(entry) }
    }

    private mutating func place(_ entry: Entry) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: entry.hash) & mask
        while slots[slot].hash != 0 { slot = (slot + 1) & mask }
        slots[slot] = entry
    }
}
