import PageModel

/// Shaped texts by face and bytes.
struct ShapedTextCache {
    private struct Entry {
        let face: Int
        /// What was asked; usually the same storage as the shaped text's.
        let key: [UInt8]
        let shaped: ShapedText
    }

    private var index = HashIndex(capacity: 1024)
    private var entries: [Entry] = []
    private let limit: Int

    var count: Int { entries.count }

    /// - Parameter limit: when this many texts are kept, the cache starts anew; bounds the memory of huge documents.
    init(limit: Int = 200_000) {
        self.limit = limit
    }

    func value(for text: ArraySlice<UInt8>, face: Int, hash: UInt64) -> ShapedText? {
        index.entry(hash: hash) { entries[$0].face == face && ShapedTextCache.isEqual(entries[$0].key, text) }.map {
            entries[$0].shaped
        }
    }

    /// Adds a text that is not in the cache.
    mutating func insert(_ shaped: ShapedText, for text: ArraySlice<UInt8>, face: Int, hash: UInt64) {
        if count >= limit { self = ShapedTextCache(limit: limit) }
        index.insert(count, hash: hash)
        entries.append(
            Entry(
                face: face, key: ShapedTextCache.isEqual(shaped.text, text) ? shaped.text : Array(text), shaped: shaped)
        )
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
