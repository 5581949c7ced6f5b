import TestSupport
import Testing
@testable import PageModel

struct RectangleTests {
    private func random(_ dice: inout Dice) -> Rectangle {
        Rectangle(
            x: .pt(Double(dice.number(-500...500))), y: .pt(Double(dice.number(-500...500))),
            width: .pt(Double(dice.number(0...300))), height: .pt(Double(dice.number(0...300))))
    }

    @Test(arguments: 0..<60) func aUnionIsTheLeastRectangleAroundBoth(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let one = random(&dice), other = random(&dice), both = one.union(other)
        #expect(!both.isLeft(by: one) && !both.isLeft(by: other))
        #expect(both == other.union(one) && both.union(one) == both && one.union(one) == one)
        #expect(
            [one.origin.x, other.origin.x].contains(both.origin.x)
                && [one.origin.y, other.origin.y].contains(both.origin.y))
        #expect([one.maxX, other.maxX].contains(both.maxX) && [one.maxY, other.maxY].contains(both.maxY))
    }

    @Test func isLeftByMoreThanARoundingError() {
        let page = Rectangle(x: .pt(10), y: .pt(20), width: .pt(100), height: .pt(50))
        #expect(!page.isLeft(by: page))
        let edges: [(x: Double, y: Double)] = [(-1, 0), (1, 0), (0, -1), (0, 1)]
        for edge in edges {
            func moved(_ distance: Double) -> Rectangle {
                Rectangle(
                    origin: page.origin + Point(x: .pt(edge.x * distance), y: .pt(edge.y * distance)), size: page.size)
            }
            #expect(!page.isLeft(by: moved(0.009)))
            #expect(page.isLeft(by: moved(0.02)))
        }
    }

    @Test func edgesAreInTheOrderOfCSS() {
        let edges = Edges(top: 1, right: 2, bottom: 3, left: 4)
        #expect([edges.top, edges.right, edges.bottom, edges.left] == [1, 2, 3, 4])
        #expect(Edges(all: 7) == Edges(top: 7, right: 7, bottom: 7, left: 7))
        let all = Set((0..<16).map { Edges(top: $0 & 1, right: $0 >> 1 & 1, bottom: $0 >> 2 & 1, left: $0 >> 3 & 1) })
        #expect(all.count == 16, "every edge counts when they are compared")
    }

    @Test func coloursAreToldApartByEveryComponent() {
        let base = Color(red: 1, green: 2, blue: 3, alpha: 4)
        let others = [
            Color(red: 9, green: 2, blue: 3, alpha: 4), Color(red: 1, green: 9, blue: 3, alpha: 4),
            Color(red: 1, green: 2, blue: 9, alpha: 4), Color(red: 1, green: 2, blue: 3, alpha: 9),
        ]
        #expect(Set(others + [base]).count == 5)
        #expect(Color.transparent.isTransparent && !Color.black.isTransparent && !Color.white.isTransparent)
        #expect(Color(red: 1, green: 2, blue: 3).alpha == 255)
    }
}
