@testable import DocumentLayout
import LayoutLanguage
import PageModel
import TestSupport
import Testing

/// Kinds of boxes as the core sees them: through protocols alone.
@Suite struct KindsTests {
    /// Two kinds that claim one element would depend on the order of the list.
    @Test func everyElementBelongsToOneKind() {
        let blocks = BoxKinds.all.flatMap { $0.blocks.keys }, inlines = BoxKinds.all.flatMap { $0.inlines.keys }
        #expect(Set(blocks).count == blocks.count)
        #expect(Set(inlines).count == inlines.count)
    }

    /// Elements that a kind builds are in the list of the language: else no layout could have them. And they may stand where they are built.
    @Test func everyElementOfAKindIsDeclared() {
        for element in BoxKinds.all.flatMap({ Array($0.blocks.keys) }) {
            #expect(ElementDeclaration.all.contains(element), "<\(element.name)> is not declared")
            #expect(element.isBlock || element == .figcaption, "<\(element.name)> is no block")
        }
        for element in BoxKinds.all.flatMap({ Array($0.inlines.keys) }) {
            #expect(ElementDeclaration.all.contains(element) && element.isInline, "<\(element.name)>")
        }
    }

    /// A kind of boxes made here: a bar of a given height that may be cut anywhere, in steps of 10 pt.
    private final class StepsContent: BoxContent {
        let steps: Int

        init(_ steps: Int) {
            self.steps = steps
        }

        struct Position: ResumePoint {
            let step: Int

            func isSamePoint(as other: any ResumePoint) -> Bool { (other as? Position)?.step == step }
        }

        func layout(
            _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
        ) -> LayoutResult {
            let start = (token?.resumePoint as? Position)?.step ?? 0
            let room = space.available.isUnbounded ? steps : Int(space.available.points / 10)
            let end = min(steps, start + max(room, space.isAtTop ? 1 : 0))
            guard end > start else { return .nothing() }
            let fragment = Fragment(
                box, size: Size(width: space.width, height: .pt(10) * (end - start)), content: EmptyFragment(),
                isFirst: start == 0,
                isLast: end == steps)
            return end == steps ? .finished(fragment) : .broken(fragment, BreakToken(Position(step: end)), .perfect)
        }

        func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths { .zero }
    }

    /// The core lays out and continues a kind that it has never heard of; its parts add up, whatever the pages are like.
    @Test(arguments: 1...40) func aKindOfOnesOwnIsBrokenOverPages(seed: UInt64) {
        var dice = Dice(seed: seed)
        let contents = (1...dice.number(1...5)).map { _ in StepsContent(dice.number(1...30)) }
        let environment = LayoutEnvironment(
            LayoutResources(shaper: SquareShaper(), hyphenator: nil, images: SizedImages()))
        let flow = Box(FlowContent(contents.map { Box($0, style: .initial) }), style: .initial)
        let engine = LayoutEngine(environment: environment), height = Length.pt(Double(dice.number(1...12) * 10))
        var token: BreakToken?, total = Length.zero, pages = 0
        repeat {
            let space = ConstraintSpace(width: .pt(100), available: height, pageHeight: height, isAtTop: true)
            let result = engine.layout(flow, in: space, resuming: token)
            guard let fragment = result.fragment else {
                Issue.record("seed \(seed): nothing was placed at the top of a page")
                return
            }
            #expect(fragment.size.height <= height)
            total += fragment.size.height
            if let before = token, let after = result.token { #expect(!after.isSamePoint(as: before)) }
            token = result.token
            pages += 1
        } while token != nil && pages < 1_000
        #expect(total == .pt(10) * contents.map(\.steps).reduce(0, +), "seed \(seed)")
    }
}
