@testable import CairoRendering
import Foundation
import PageModel
import TestSupport
import Testing

/// Photographs: what is read of JPEG files, how they are turned, and that nothing of the camera's notes gets into a document.
@Suite struct PhotographTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// 16 × 8 pixels: red at the left, blue at the right.
    private static let small =
        Data(
            base64Encoded: [
                """
                /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhl
                bXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8
                fHx8fHx8fHx8fHx8fHz/wAARCAAIABADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABAX/xAAUEAEAAAAAAAAAAAAA
                AAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABgT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCSkIgi0Xf/
                2Q==
                """
            ].joined(), options: .ignoreUnknownCharacters) ?? Data()

    /// Notes of a camera: how it was held, and where.
    private static func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
        let place = Array("GPS-RUMAH".utf8)
        let little: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
        let big: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        let body = Array("Exif\0\0".utf8) + (isLittle ? little : big) + [0, 0, 0, 0] + place
        return [0xFF, 0xE1, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
    }

    private static func held(_ orientation: UInt8, isLittle: Bool = true) -> [UInt8] {
        let bytes = Array(small)
        return Array(bytes.prefix(2)) + exif(orientation, isLittle: isLittle) + bytes.dropFirst(2)
    }

    private func reason(_ bytes: [UInt8]) -> String {
        do throws(ImageError) {
            _ = try JPEGInspection(bytes)
            return "none"
        } catch {
            if case .unreadable(let reason) = error { return reason.english }
            return "unsupported"
        }
    }

    @Test func picturesAreAsLargeAsTheyAreSeen() throws {
        for orientation in UInt8(1)...8 {
            for isLittle in [true, false] {
                let picture = try JPEGInspection(Self.held(orientation, isLittle: isLittle))
                #expect(picture.orientation == Int(orientation))
                let isUpright = orientation < 5
                #expect(picture.pixels.across == (isUpright ? 16 : 8) && picture.pixels.down == (isUpright ? 8 : 16))
            }
        }
        let path = try folder.write(Self.held(6), as: "a.jpg")
        let image = try CairoImageLibrary().image(at: path)
        #expect(image.format == .jpeg && image.pixels == .init(across: 8, down: 16))
        #expect(image.size.height > image.size.width)
    }

    /// The corners of a stored picture go where Exif 2.32 says that row 0 and column 0 are.
    @Test(
        arguments: [
            (1, "top left"), (2, "top right"), (3, "bottom right"), (4, "bottom left"), (5, "left top"),
            (6, "right top"),
            (7, "right bottom"), (8, "left bottom"),
        ] as [(UInt8, String)])
    func picturesAreTurned(orientation: UInt8, sides: String) throws {
        let turn = try JPEGInspection(Self.held(orientation)).turn
        func seen(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
            (turn[0] * x + turn[2] * y + turn[4], turn[1] * x + turn[3] * y + turn[5])
        }
        func side(_ one: (x: Double, y: Double), _ other: (x: Double, y: Double)) -> String {
            if one.x == other.x { return one.x == 0 ? "left" : "right" }
            return one.y == 0 ? "bottom" : "top"
        }
        // Row 0 lies at the top of the stored picture, column 0 at its left.
        let row = side(seen(0, 1), seen(1, 1)), column = side(seen(0, 0), seen(0, 1))
        #expect("\(row) \(column)" == sides)
    }

    @Test func notesOfTheCameraStayOut() throws {
        let bytes = Self.held(1)
        let kept = try JPEGInspection(bytes + Array("sisa".utf8)).kept
        #expect(Data(bytes).range(of: Data("GPS-RUMAH".utf8)) != nil)
        #expect(Data(kept).range(of: Data("GPS-RUMAH".utf8)) == nil && Data(kept).range(of: Data("sisa".utf8)) == nil)
        // What is left is the picture itself, byte for byte.
        #expect(try JPEGInspection(kept).kept == kept)
    }

    @Test func everyTruncationIsRefused() {
        let bytes = Array(Self.small)
        for length in 0..<bytes.count { #expect(reason(Array(bytes.prefix(length))) != "none", "\(length)") }
    }

    @Test func otherKindsAreRefused() throws {
        func changed(_ change: (inout [UInt8], Int) -> Void) throws -> [UInt8] {
            var bytes = Array(Self.small)
            let frame = try #require(bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
            change(&bytes, frame)
            return bytes
        }
        #expect(reason(try changed { $0[$1 + 9] = 4 }).contains("CMYK"))
        #expect(reason(try changed { $0[$1 + 1] = 0xC9 }).contains("save it again"))
        #expect(reason(try changed { $0[$1 + 4] = 12 }).contains("save it again"))
        #expect(reason(try changed { ($0[$1 + 5], $0[$1 + 7]) = (0xFF, 0xFF) }).contains("100 megapixels"))
        #expect(reason(Array("GIF89a".utf8)) == "unsupported")
    }

    /// What is drawn as pixels is red at the side where the turned picture has its left half.
    @Test(
        arguments: [(1, [true, false]), (2, [false, true]), (3, [false, true]), (4, [true, false])] as [(UInt8, [Bool])]
    )
    func photographsAreDrawn(orientation: UInt8, isRed: [Bool]) throws {
        let path = try folder.write(Self.held(orientation), as: "a.jpg")
        let image = try CairoImageLibrary().image(at: path)
        let frame = Rectangle(x: .zero, y: .zero, width: .pt(40), height: .pt(20))
        let page = Page(
            size: Size(width: .pt(40), height: .pt(20)), items: [.image(PlacedImage(image, bounds: frame))], label: nil)
        let pixels = try PNGRenderer(shaper: Fixture.shaper(), resolution: 72).pixels(of: page)
        for (column, red) in zip([pixels.width / 4, pixels.width * 3 / 4], isRed) {
            let offset = (pixels.height / 2 * pixels.width + column) * 4
            #expect((pixels.bytes[offset + 2] > pixels.bytes[offset]) == red, "\(column)")
        }
    }
}
