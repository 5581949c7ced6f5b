@testable import DocumentLayout
import LayoutLanguage
import PageModel
import Testing

/// How pictures fill places of other shapes.
@Suite struct PictureFitTests {
    private func placed(_ style: String) throws -> PlacedImage {
        let layout = Layout("<img src=\"40x20.png\" alt=\"\" width=\"30pt\" height=\"30pt\" \(style)/>")
        let image = layout.pages[0].items.compactMap { item -> PlacedImage? in
            if case .image(let image) = item { image } else { nil }
        }.first
        return try #require(image)
    }

    private func numbers(_ frame: Rectangle?) -> [Double]? {
        frame.map { [$0.origin.x, $0.origin.y, $0.size.width, $0.size.height].map { ($0.points * 10).rounded() / 10 } }
    }

    @Test func picturesAreStretchedUnlessTheyAreCut() throws {
        let image = try placed("")
        #expect(numbers(image.bounds) == [0, 0, 30, 30] && image.clip == nil)
    }

    @Test func whatIsCutKeepsItsShape() throws {
        let natural = try placed("").image.size
        let ratio = natural.width.points / natural.height.points
        for (fit, position) in [("cover", "50%"), ("cover", "0% 0%"), ("cover", "100% 30%"), ("contain", "50%")] {
            let image = try placed("object-fit=\"\(fit)\" object-position=\"\(position)\"")
            let size = image.bounds.size
            #expect(abs(size.width.points / size.height.points - ratio) < 0.01)
            let isInside = size.width <= .pt(30.01) && size.height <= .pt(30.01)
            #expect(isInside == (fit == "contain"))
            #expect(numbers(image.clip) == (fit == "cover" ? [0, 0, 30, 30] : nil))
        }
        // The focus says which side goes.
        #expect(try placed("object-fit=\"cover\" object-position=\"0%\"").bounds.origin.x == .zero)
        #expect(abs(try placed("object-fit=\"cover\" object-position=\"100%\"").bounds.maxX.points - 30) < 0.01)
    }

    @Test func sizesOfAllShapesAreRight() {
        for (width, height) in [(10.0, 10.0), (40, 10), (10, 40), (3, 7)] {
            for (across, down) in [(20.0, 20.0), (50, 5), (5, 50)] {
                let natural = Size(width: .pt(width), height: .pt(height)),
                    place = Size(width: .pt(across), height: .pt(down))
                let cover = ObjectFit.cover.size(of: natural, in: place),
                    whole = ObjectFit.contain.size(of: natural, in: place)
                #expect(cover.width.points >= across - 0.01 && cover.height.points >= down - 0.01)
                #expect(whole.width.points <= across + 0.01 && whole.height.points <= down + 0.01)
                for size in [cover, whole] {
                    #expect(abs(size.width.points / size.height.points - width / height) < 0.01)
                    let touches = abs(size.width.points - across) < 0.01 || abs(size.height.points - down) < 0.01
                    #expect(touches)
                }
                #expect(ObjectFit.fill.size(of: natural, in: place) == place)
            }
        }
    }
}
