/// A checked record seen through typed properties. Views are thin: they hold the record and nothing else.
public protocol RecordView: Sendable {
    static var shape: Shape { get }
    var record: DataRecord { get }
    init(_ record: DataRecord)
}

extension RecordView {
    func view<View: RecordView>(_ key: String) -> View? { record.record(key).map(View.init) }
    func views<View: RecordView>(_ key: String) -> [View] { record.records(key).map(View.init) }
}
