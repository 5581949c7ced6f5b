@testable import DocumentLayout
import Testing

/// `stripe` on a table: every second row has a colour behind it.
@Suite struct StripedTableTests {
    /// Upper edges of what is filled, and the red of the colours.
    private func fills(_ rows: String) -> [String] {
        let layout = Layout("<table columns=\"50pt\" stripe=\"#eeeeee\">\(rows)</table>", width: 100, height: 200)
        return layout.pages[0].items.compactMap { item in
            guard case .fill(let fill) = item, case .rectangle(let frame, _) = fill.shape else { return nil }
            return "\(Int(frame.origin.y.points)) \(fill.color.red)"
        }
    }

    @Test func everySecondRowOfEachGroup() {
        let group = "<tbody><tr><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></tbody>"
        #expect(fills("<thead><tr><th>h</th></tr></thead>" + group + group) == ["20 238", "50 238"])
    }

    @Test func ownColourStays() {
        #expect(fills("<tr><td>a</td></tr><tr background-color=\"#010101\"><td>b</td></tr>") == ["10 1"])
    }
}
