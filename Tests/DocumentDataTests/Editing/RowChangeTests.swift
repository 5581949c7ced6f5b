import Diagnostics
import DocumentData
import Testing
import TestGenerators

/// Rows that are moved, put in and taken out where they are written.
struct RowChangeTests {
    private func changed(_ text: String, _ change: TableEdit.RowChange) -> String? {
        TableEdit(SourceFile(path: "a.csv", text: text))?.arranging(change).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func aRowKeepsItsBytes() {
        let text = "id,nama\r\n1,\"A, B\"\r\n2,C\r\n3,\"baris\nkedua\""
        #expect(changed(text, .move(3, to: 1)) == "id,nama\r\n3,\"baris\nkedua\"\r\n1,\"A, B\"\r\n2,C")
        #expect(changed(text, .remove(2)) == "id,nama\r\n1,\"A, B\"\r\n3,\"baris\nkedua\"")
        #expect(changed(text, .insert(at: 2))?.hasPrefix("id,nama\r\n1,\"A, B\"\r\n,\r\n2,C") == true)
        #expect(changed("id;nama\n1;A\n", .insert(at: 2)) == "id;nama\n1;A\n;\n")
    }

    @Test(arguments: [
        TableEdit.RowChange.insert(at: 0), .insert(at: 4), .remove(0), .remove(3), .move(0, to: 1), .move(1, to: 0),
        .move(1, to: 3), .move(9, to: 1),
    ]) func whatIsNoRowStays(change: TableEdit.RowChange) {
        #expect(changed("id,nama\n1,A\n2,B\n", change) == nil)
    }

    /// Any series of moves gives the rows that a list of them has, and moving back gives the file of the beginning.
    @Test func movesAreThoseOfAList() throws {
        var dice = Dice(seed: 5)
        for _ in 0..<200 {
            let count = dice.number(2...9)
            let rows = (1...count).map { "\($0),\(dice.pick(["A", "\"x, y\"", "", "\"a\"\"b\""]))" }
            let text = (["id,nama"] + rows).joined(separator: "\n") + (dice.chance(50) ? "\n" : "")
            let from = dice.number(1...count), to = dice.number(1...count)
            let moved = try #require(changed(text, .move(from, to: to)))
            var expected = rows
            expected.insert(expected.remove(at: from - 1), at: to - 1)
            #expect(moved.split(separator: "\n").dropFirst().map(String.init) == expected)
            #expect(changed(moved, .move(to, to: from)) == text)
        }
    }
}
