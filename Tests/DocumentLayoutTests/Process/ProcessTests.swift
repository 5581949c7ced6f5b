@testable import DocumentLayout
import PageModel
import Testing
import TestSupport

/// Processes: steps in their order, an arrow from each to the next.
@Suite struct ProcessTests {
    private func process(_ steps: [String], width: Double = 400, height: Double = 2000) -> Layout {
        Layout(
            "<process gap=\"10pt\">\(steps.map { "<step>\($0)</step>" }.joined())</process>", width: width,
            height: height,
            styles: "<style for=\"process\" font-size=\"5pt\" line-height=\"6pt\" margin=\"0\"/>"
                + "<style for=\"step\" padding=\"2pt\" border=\"1pt solid #1F4E79\" background-color=\"#EEEEEE\"/>")
    }

    /// The boxes, in the order in which they are painted.
    private func boxes(_ layout: Layout) -> [Rectangle] {
        layout.pages.flatMap(\.items).compactMap { item in
            if case .fill(let fill) = item, fill.color == Color(red: 0xEE, green: 0xEE, blue: 0xEE),
                case .rectangle(let frame, _) = fill.shape
            {
                frame
            } else {
                nil
            }
        }
    }

    /// Of the heads of the arrows.
    private func tips(_ layout: Layout) -> [Point] {
        layout.pages.flatMap(\.items).compactMap { item in
            guard case .fill(let fill) = item, case .polygon(let points) = fill.shape else { return nil }
            // The tip is the corner that stands alone on one of the axes.
            return points.first { one in
                points.count { $0.x == one.x } == 1 && points.count { $0.y == one.y } <= 1
                    || points.count { $0.y == one.y } == 1 && points.count { $0.x == one.x } <= 1
            }
        }
    }

    @Test func stepsOfARowAreEquallyHigh() {
        let boxes = boxes(process(["satu", "dua kata<br/>dan lagi<br/>dan lagi", "tiga"]))
        #expect(boxes.count == 3 && Set(boxes.map(\.size.height)).count == 1)
    }

    @Test func stepsStandBesideEachOther() throws {
        let layout = process(["satu", "dua kata", "tiga"])
        #expect(layout.findings.isEmpty)
        let boxes = boxes(layout)
        try #require(boxes.count == 3)
        #expect(boxes.allSatisfy { $0.origin.y == boxes[0].origin.y && $0.size.height == boxes[0].size.height })
        #expect(boxes[1].origin.x - boxes[0].maxX == .pt(10) && boxes[2].maxX <= .pt(400))
        #expect(
            layout.tagTree.replacing("Artifact()", with: "")
                == "Sect(L(LI(LBody(P(satu)))LI(LBody(P(dua kata)))LI(LBody(P(tiga)))))")
    }

    /// Whatever the steps and the width: nothing lost, no box over another or beyond the sides, rows even, an arrow ends at each box but
    /// the first.
    @Test(arguments: 1...80 as ClosedRange<UInt64>) func processesOfAnyLengthAreWhole(seed: UInt64) {
        var dice = Dice(seed: seed)
        let width = Double(dice.number(60...600))
        let steps = (0..<dice.number(1...14)).map { index in
            (0..<dice.number(1...6)).map { _ in String(repeating: "m", count: dice.number(1...8)) }
                .joined(separator: " ") + " n\(index)"
        }
        let layout = process(steps, width: width)
        guard !layout.findings.contains("layout.no-room-for-steps") else {
            #expect(width < 80)
            return
        }
        #expect(layout.findings.isEmpty, "\(layout.findings)")
        let read: [String] = layout.words(onPage: 0).flatMap { $0.text.split(separator: " ").map(String.init) }
        let expected: [String] = steps.flatMap { $0.split(separator: " ").map(String.init) }
        #expect(read == expected)
        let boxes = boxes(layout), tips = tips(layout)
        #expect(boxes.count == steps.count && tips.count == steps.count - 1)
        for (index, box) in boxes.enumerated() {
            #expect(box.origin.x >= .zero && box.maxX <= .pt(width) + .pt(0.01))
            for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
            guard index > 0, tips.indices.contains(index - 1) else { continue }
            let tip = tips[index - 1]
            #expect(
                (tip.x == box.origin.x && tip.y > box.origin.y && tip.y < box.maxY)
                    || (tip.y == box.origin.y && tip.x > box.origin.x && tip.x < box.maxX), "\(seed) \(index)")
        }
        let rows = Dictionary(grouping: boxes, by: \.origin.y).mapValues(\.count).sorted { $0.key < $1.key }.map(
            \.value)
        #expect((rows.first ?? 0) - (rows.last ?? 0) < max(rows.count, 1) + 1, "\(rows)")
    }

    @Test func whatCannotBeDrawnIsTold() {
        #expect(process([]).findings == ["layout.empty-process"])
        #expect(process(["satukatayangpanjangsekali"], width: 40).findings.contains("layout.no-room-for-steps"))
        #expect(process(["satu"], height: 5).findings == ["layout.too-tall"])
    }
}
