/// Which records of the data have been met. Records refer to each other, and each of a plan's thousand values is reached in ten ways.
///
/// To be used only while something holds the records.
struct VisitedRecords {
    private var records: Set<ObjectIdentifier> = []

    /// - Returns: whether this one is met for the first time.
    mutating func isFirst(_ record: DataRecord) -> Bool { records.insert(ObjectIdentifier(record)).inserted }
}
