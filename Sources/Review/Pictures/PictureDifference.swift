/// How two pictures of the same format differ, and from when on that counts.
struct PictureDifference: Hashable, Sendable {
    /// Pixels that are not equal.
    let pixelCount: Int
    /// Of all pixels, 0 to 1.
    let share: Double
    /// The largest difference in a channel, in steps of the format.
    let largestStep: Int

    /// One step of a channel may come from rounding: values that differ by 1 of 255 can fall into neighbouring steps.
    static let toleratedStep = 1
    /// Of all pixels of a page: 200 of the 390,000 of an F4 page at 60 dpi.
    static let toleratedShare = 0.0005

    /// Whether the pictures count as equal. No letter can change within these limits: its pixels differ by many steps.
    var isTolerated: Bool {
        largestStep <= PictureDifference.toleratedStep && share <= PictureDifference.toleratedShare
    }

    /// Nil when the pictures have not the same size and format.
    init?(_ old: Picture, _ new: Picture) {
        guard old.width == new.width, old.height == new.height, old.format == new.format, !old.pixels.isEmpty else {
            return nil
        }
        guard old.pixels != new.pixels else {
            (pixelCount, share, largestStep) = (0, 0, 0)
            return
        }
        var count = 0, largest = 0
        old.pixels.withUnsafeBufferPointer { old in
            new.pixels.withUnsafeBufferPointer { new in
                for index in 0..<min(old.count, new.count) where old[index] != new[index] {
                    count += 1
                    largest = max(largest, PictureDifference.step(old[index], new[index]))
                }
            }
        }
        (pixelCount, share, largestStep) = (count, Double(count) / Double(old.pixels.count), largest)
    }

    private static func step(_ old: UInt16, _ new: UInt16) -> Int {
        var largest = 0
        for shift: UInt16 in [0, 4, 8] {
            largest = max(largest, abs(Int(old >> shift & 15) - Int(new >> shift & 15)))
        }
        return largest
    }
}
