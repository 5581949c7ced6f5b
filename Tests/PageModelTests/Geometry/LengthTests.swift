import Testing
@testable import PageModel

@Suite struct LengthTests {
    @Test func units() {
        #expect(Length.pt(1).units == 65_536)
        #expect(Length.mm(25.4) == .pt(72))
        #expect(Length.pt(12).description == "12pt")
        #expect(Length.pt(7.25).description == "7.25pt")
        #expect(Length.pt(-0.5).description == "-0.5pt")
        #expect(Length.pt(1.004).description == "1pt")
    }

    @Test func noNumberTraps() {
        #expect(Length.pt(.nan) == .zero)
        #expect(Length.pt(.infinity) == .unbounded)
        #expect(Length.pt(-1e300) == -Length.unbounded)
        #expect(Length.greatest.scaled(by: 1e300) == .unbounded)
        #expect(Length.zero.scaled(by: .infinity) == .zero)
        #expect((Length.unbounded + .greatest).isUnbounded)
        #expect(!Length.unbounded.description.isEmpty)
    }
}
