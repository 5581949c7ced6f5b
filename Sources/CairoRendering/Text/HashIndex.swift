/// Finds entries of a list by their hash: open addressing with linear probing. The list itself belongs to whoever asks.
struct HashIndex {
    private struct Slot {
        /// 0 where the slot is free: probing touches nothing else.
        var hash: UInt64 = 0
        var entry: Int32 = 0
    }

    private var slots: [Slot]
    private(set) var count = 0

    /// - Parameter capacity: a power of two.
    init(capacity: Int) {
        slots = [Slot](repeating: Slot(), count: capacity)
    }

    /// FNV-1a over the bytes of a text in a face; never 0.
    static func hash(_ text: ArraySlice<UInt8>, face: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: face)
        text.withUnsafeBufferPointer {
            for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return (hash ^ (hash >> 32)) | 1 << 63
    }

    /// The entry with this hash that is wanted.
    @inline(__always)
    func entry(hash: UInt64, where isWanted: (Int) -> Bool) -> Int? {
        let entry = slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot].hash != 0 {
                if slots[slot].hash == hash, isWanted(Int(slots[slot].entry)) { return Int(slots[slot].entry) }
                slot = (slot + 1) & mask
            }
            return -1
        }
        return entry < 0 ? nil : entry
    }

    /// Adds an entry that is not in the index.
    mutating func insert(_ entry: Int, hash: UInt64) {
        if count * 2 >= slots.count { grow() }
        place(Slot(hash: hash, entry: Int32(entry)))
        count += 1
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
}
