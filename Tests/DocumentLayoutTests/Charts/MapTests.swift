import Foundation
import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Maps whose regions are filled by their numbers. The library of the tests knows every region whose id does not begin with 'x'.
@Suite struct MapTests {
    private func chart(_ points: String, _ attributes: String = "src=\"200x100.svg\"", width: Double = 300) -> Layout {
        Layout(
            "<chart type=\"map\" \(attributes)>\(points)</chart>", width: width, height: 800,
            styles: "<style for=\"chart\" font-size=\"5pt\" line-height=\"6pt\" margin=\"0\"/>")
    }

    private func point(_ region: String, _ value: String?, _ attributes: String = "") -> String {
        "<point region=\"\(region)\" label=\"Kec \(region)\"\(value.map { " value=\"\($0)\"" } ?? "") \(attributes)/>"
    }

    private func images(_ layout: Layout) -> [PlacedImage] {
        layout.pages.flatMap(\.items).compactMap { if case .image(let placed) = $0 { placed } else { nil } }
    }

    private func lightness(_ color: Color) -> Int { Int(color.red) * 3 + Int(color.green) * 6 + Int(color.blue) }

    @Test func moreIsDarker() throws {
        let layout = chart(point("a", "3") + point("b", "41") + point("c", "78") + point("d", nil))
        #expect(layout.findings.isEmpty)
        let placed = try #require(images(layout).first)
        #expect(placed.bounds.size.width.points / placed.bounds.size.height.points > 1.99)
        let fills = placed.image.fills
        #expect(fills.map(\.region) == ["a", "b", "c", "d"])
        let light = fills.map { lightness($0.color) }
        #expect(light[0] > light[1] && light[1] > light[2])
        #expect(fills[3].color == .white)
        let read = layout.words(onPage: 0).map(\.text)
        #expect(read.contains("tidak ada data") && read.contains("–"))
        for text in ["3", "41", "78", "0–<20", "60–80"] { #expect(read.contains(text), "\(text) in \(read)") }
    }

    /// Tints of neighbouring classes are apart in a print without colour: by 8 of 100 steps of lightness and more.
    @Test func classesAreToldApartInGrey() {
        for numbers in [[0, 10.0], [3, 7, 12], [0.1, 0.9], [1000, 250_000]] {
            let classes = MapClasses(numbers, limit: nil, color: ChartPalette.colors[0])
            let light = (0..<classes.count).map { lightness(classes.color(of: $0)) }
            for (one, next) in zip(light, light.dropFirst()) { #expect(Double(one - next) / 25.5 >= 8, "\(numbers)") }
        }
    }

    @Test func everyNumberIsInTheClassThatItsBordersSay() {
        var dice = Dice(seed: 7)
        for _ in 1...200 {
            let numbers = (0...dice.number(1...9)).map { _ in Double(dice.number(0...5000)) / 10 }
            let classes = MapClasses(numbers, limit: nil, color: .black)
            for number in numbers {
                let borders = classes.text(of: classes.index(of: number)).split(separator: "–").map {
                    Double($0.replacing(".", with: "").replacing(",", with: ".").replacing("<", with: "")) ?? .nan
                }
                if borders.isEmpty { continue }
                let isLast = classes.index(of: number) == classes.count - 1
                #expect(borders.count == 2 && borders[0] <= number, "\(number) \(borders)")
                #expect(isLast ? number <= borders[1] : number < borders[1], "\(number) \(borders)")
            }
        }
    }

    @Test func whatTheMapDoesNotHaveIsTold() {
        #expect(chart(point("x1", "3") + point("b", "4")).findings == ["layout.unknown-region"])
        #expect(chart(point("a", "3"), "").findings == ["layout.map-without-file"])
        #expect(chart(point("a", "3"), "src=\"peta.svg\"").findings == ["layout.unreadable-image"])
    }

    @Test func itsDataIsATable() {
        let layout = chart(point("a", "3") + point("b", "4"))
        let roles = layout.pages.flatMap(\.items).compactMap { item -> StructureTag.Role? in
            if case .tag(.begin(let tag)) = item { tag.role } else { nil }
        }
        #expect(roles.contains(.table) && roles.count { $0 == .tableHeader } == 2)
        let tags = layout.pages.flatMap(\.items).compactMap { item -> String? in
            if case .tag(.begin(let tag)) = item, tag.role == .figure { tag.alternative } else { nil }
        }
        #expect(tags == ["Diagram peta. Datanya ada dalam tabel sesudah ini."])
    }

    @Test(arguments: 1...60) func textsHaveRoom(seed: UInt64) {
        var dice = Dice(seed: seed)
        let width = Double(dice.number(70...480))
        let points = (0..<dice.number(1...20)).map { index in
            point(
                String(repeating: "m", count: dice.number(1...12)) + "\(index)",
                dice.chance(10) ? nil : "\(dice.number(0...9999))")
        }
        let layout = chart(points.joined(), width: width)
        #expect(layout.findings.filter { $0 != "layout.chart-scaled" }.isEmpty, "\(layout.findings)")
        let texts = layout.texts(onPage: 0), slack = Length.pt(0.1)
        for (index, text) in texts.enumerated() {
            let frame = text.bounds
            #expect(frame.origin.x >= -slack && frame.maxX <= .pt(width) + slack)
            for other in texts[(index + 1)...] { #expect(!frame.overlaps(other.bounds.grown(by: -slack)), "\(width)") }
            for image in images(layout) { #expect(!frame.overlaps(image.bounds), "\(width)") }
        }
    }
}
