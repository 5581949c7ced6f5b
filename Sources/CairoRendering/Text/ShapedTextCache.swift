import DocumentLayout

/// Shaped texts by face and bytes: open addressing with linear probing, hashed with FNV-1a over the bytes.
struct ShapedTextCache {
    private struct Entry {
        let face: Int
        /// What was asked; usually the same storage as the shaped text's.
        let key: [UInt8]
        let shaped: ShapedText
    }

    private struct Slot {
        /// 0 where the slot is free: probing touches nothing else.
        var hash: UInt64 = 0
        var entry: Int32 = 0
    }

    private var slots: [Slot]
    private var entries: [Entry] = []
    private let limit: Int

    var count: Int { entries.count }

    /// - Parameter limit: when this many texts are kept, the cache starts anew; bounds the memory of huge documents.
    init(limit: Int = 200_000) {
        self.limit = limit
        slots = [Slot](repeating: Slot(), count: 1024)
    }

    /// Never 0.
    static func hash(_ text: ArraySlice<UInt8>, face: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: face)
        text.withUnsafeBufferPointer {
            for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return (hash ^ (hash >> 32)) | 1 << 63
    }

    func value(for text: ArraySlice<UInt8>, face: Int, hash: UInt64) -> ShapedText? {
        let index = slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot].hash != 0 {
                let index = Int(slots[slot].entry)
                if slots[slot].hash == hash, entries[index].face == face, ShapedTextCache.isEqual(entries[index].key, text) { return index }
                slot = (slot + 1) & mask
            }
            return -1
        }
        return index < 0 ? nil : entries[index].shaped
    }

    /// Adds a text that is not in the cache.
    mutating func insert(_ shaped: ShapedText, for text: ArraySlice<UInt8>, face: Int, hash: UInt64) {
        if count >= limit { self = ShapedTextCache(limit: limit) }
        if count * 2 >= slots.count { grow() }
        place(Slot(hash: hash, entry: Int32(count)))
        entries.append(Entry(face: face, key: ShapedTextCache.isEqual(shaped.text, text) ? shaped.text : Array(text), shaped: shaped))
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.hash != 0 { place(slot) }
    }

    private mutating func place(_ new: Slot) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: new.hash) & mask
        while slots[slot].hash != 0 { slot = (slot + 1) & mask }
        slots[slot] = new
    }

    private static func isEqual(_ key: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
        guard key.count == text.count else { return false }
        return key.withUnsafeBufferPointer { key in
            text.withUnsafeBufferPointer { text in
                for i in 0..<key.count where key[i] != text[i] { return false }
                return true
            }
        }
    }
}
