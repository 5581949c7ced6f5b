/// Adds values of the same keys to many records: those that had one header have one again.
struct RecordAdditions {
    private struct Header {
        let old: RecordHeader
        let new: RecordHeader
        /// Of each added value, among the new header's keys.
        let places: [Int]
    }

    private let keys: [String]
    /// Of the latest record: rows of a table follow each other.
    private var known: Header?

    init(_ keys: [String]) {
        self.keys = keys
    }

    /// The same record with further values, one for each key; what a key had before is replaced at its place.
    mutating func adding(_ values: [DataNode], to record: DataRecord) -> DataRecord {
        let header = header(for: record.header)
        var own = record.own, added = record.added
        let ownCount = header.new.ownCount
        for (place, value) in zip(header.places, values) {
            if place < ownCount {
                while own.count <= place { own.append(DataNode(.null)) }
                own[place] = value
            } else if place - ownCount < added.count {
                added[place - ownCount] = value
            } else {
                added.append(value)
            }
        }
        return DataRecord(header.new, own, added: added)
    }

    private mutating func header(for old: RecordHeader) -> Header {
        if let known, known.old === old { return known }
        var names = old.keys, ranges = old.ranges
        let places = keys.map { key in
            if let place = old.index(of: key) {
                ranges[place] = nil
                return place
            }
            names.append(key)
            ranges.append(nil)
            return names.count - 1
        }
        let header = Header(old: old, new: RecordHeader(names, at: ranges, own: old.ownCount), places: places)
        known = header
        return header
    }
}
