import Diagnostics
import Testing
@testable import DocumentData

struct DataRecordTests {
    @Test(arguments: [1, 8, 9, 40])
    func findsKeysOfSmallAndLargeRecords(_ count: Int) {
        let record = DataRecord((0..<count).map { .init(key: "kunci \($0)", node: DataNode(.text("\($0)"))) })
        for index in 0..<count { #expect(record.text("kunci \(index)") == "\(index)") }
        #expect(record["kunci"] == nil)
        #expect(record.entries.count == count)
    }

    @Test(arguments: [2, 12])
    func theFirstOfEqualKeysWins(_ count: Int) {
        let record = DataRecord((0..<count).map { .init(key: "a", node: DataNode(.text("\($0)"))) })
        #expect(record.text("a") == "0")
    }

    /// Fields that a table has no column for need no memory, and are there all the same.
    @Test func keysWithoutNodesAreNull() {
        let record = DataRecord(RecordHeader(["a", "b", "c"], at: [nil, nil, nil]), [DataNode(.text("1"))])
        #expect(describe(DataNode(.record(record))) == "{a: '1', b: null, c: null}")
        #expect(record["c"] != nil)
        #expect(record["d"] == nil)
        #expect(
            describe(DataNode(.record(record.adding([.init(key: "c", node: DataNode(.text("3")))]))))
                == "{a: '1', b: null, c: '3'}")
    }

    @Test func replacesItemsAndLeavesSomeOut() {
        var node = DataNode(.list((0..<5).map { DataNode(.text("\($0)")) }))
        let before = node
        let isList = node.replaceItems { item in
            if case .text(let text) = item.value, text != "2", text != "4" { DataNode(.text(text + text)) } else { nil }
        }
        #expect(isList)
        #expect(describe(node) == "['00', '11', '33']")
        #expect(describe(before) == "['0', '1', '2', '3', '4']")
        var text = DataNode(.text("x"))
        #expect(!text.replaceItems { $0 })
        #expect(describe(text) == "'x'")
    }

    /// Rows of a large table are never there twice: each is freed before the next is made.
    @Test func freesEachOldItem() {
        func record() -> DataNode { DataNode(.record(DataRecord([]))) }
        var node = DataNode(.list([record(), record()]))
        weak var first: DataRecord?
        if case .list(let items) = node.value, case .record(let record)? = items.first?.value { first = record }
        #expect(first != nil)
        var isFirstThere: [Bool] = []
        _ = node.replaceItems { _ in
            isFirstThere.append(first != nil)
            return DataNode(.null)
        }
        #expect(isFirstThere == [true, false])
    }
}
