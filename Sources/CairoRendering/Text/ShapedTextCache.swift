import DocumentLayout

/// Shaped texts by face and bytes: open addressing with linear probing, hashed with FNV-1a over the bytes.
struct ShapedTextCache {
    private struct Entry {
        let face: Int
        /// What was asked; usually the same storage as the shaped text's.
        let key: [UInt8]
        let shaped: ShapedText
    }

    /// The hash in each slot, 0 where the slot is free: probing touches nothing else.
    private var hashes: [UInt64]
    private var slots: [Entry?]
    private(set) var count = 0
    private let limit: Int

    /// - Parameter limit: when this many texts are kept, the cache starts anew; bounds the memory of huge documents.
    init(limit: Int = 200_000) {
        self.limit = limit
        hashes = [UInt64](repeating: 0, count: 1024)
        slots = [Entry?](repeating: nil, count: 1024)
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
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash, let entry = slots[slot], entry.face == face, ShapedTextCache.isEqual(entry.key, text) {
                return entry.shaped
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a text that is not in the cache.
    mutating func insert(_ shaped: ShapedText, for text: ArraySlice<UInt8>, face: Int, hash: UInt64) {
        if count >= limit { self = ShapedTextCache(limit: limit) }
        if count * 2 >= slots.count { grow() }
        let key = ShapedTextCache.isEqual(shaped.text, text) ? shaped.text : Array(text)
        place(Entry(face: face, key: key, shaped: shaped), hash: hash)
        count += 1
    }

    private mutating func grow() {
        let oldHashes = hashes, oldSlots = slots
        hashes = [UInt64](repeating: 0, count: oldHashes.count * 2)
        slots = [Entry?](repeating: nil, count: oldSlots.count * 2)
        for (hash, entry) in zip(oldHashes, oldSlots) {
            if let entry { place(entry, hash: hash) }
        }
    }

    private mutating func place(_ entry: Entry, hash: UInt64) {
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 { slot = (slot + 1) & mask }
        hashes[slot] = hash
        slots[slot] = entry
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
