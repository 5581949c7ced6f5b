/// An image that a layout places: where it is and how large it wants to be.
public struct ImageResource: Hashable, Sendable {
    public enum Format: Sendable { case png, svg, jpeg }

    /// Absolute path of the file, already checked to lie inside an allowed folder.
    public let file: String
    public let format: Format
    /// Natural size: pixels at 96 per inch unless the file says otherwise.
    public let size: Size
    /// Pixels across and down of a photograph; nil for what is no photograph.
    public let pixels: PixelCount?
    /// What the picture asks for and will not get.
    public let faults: [ImageFault]
    /// Of the regions of a map.
    public let fills: [RegionFill]

    /// What is drawn: one file is several pictures when its regions are filled otherwise.
    public var identity: String {
        fills.isEmpty
            ? file : file + fills.map { "#\($0.region)=\($0.color.red),\($0.color.green),\($0.color.blue)" }.joined()
    }

    public struct PixelCount: Hashable, Sendable {
        public let across: Int
        public let down: Int

        public init(across: Int, down: Int) {
            self.across = across
            self.down = down
        }
    }

    public init(
        file: String, format: Format, size: Size, pixels: PixelCount? = nil, faults: [ImageFault] = [],
        fills: [RegionFill] = []
    ) {
        self.fills = fills
        self.pixels = pixels
        self.faults = faults
        self.file = file
        self.format = format
        self.size = size
    }
}
