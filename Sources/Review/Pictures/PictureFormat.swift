/// How finely a page is kept as a picture.
struct PictureFormat: Hashable, Sendable {
    /// Dots per inch.
    let resolution: Int
    /// How many values a channel has: 16 is fine enough for text to look as it was drawn.
    let steps: Int

    /// A picture in a baseline has at most 40 KiB.
    static let byteLimit = 40 << 10

    static let standard = PictureFormat(resolution: 60, steps: 16)

    /// What is tried until the picture is small enough; photographs and large sheets go down the list.
    static func candidates(resolution: Int) -> [PictureFormat] {
        [PictureFormat(resolution: resolution, steps: 16), PictureFormat(resolution: resolution, steps: 8)]
            + [48, 36, 24, 16, 8, 4].filter { $0 < resolution }.map { PictureFormat(resolution: $0, steps: 8) }
    }
}
