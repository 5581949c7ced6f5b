/// An image that a layout places: where it is and how large it wants to be.
public struct ImageResource: Hashable, Sendable {
    public enum Format: Sendable { case png, svg }

    /// Absolute path of the file, already checked to lie inside an allowed folder.
    public let file: String
    public let format: Format
    /// Natural size: pixels at 96 per inch unless the file says otherwise.
    public let size: Size
    /// What the picture asks for and will not get.
    public let faults: [ImageFault]

    public init(file: String, format: Format, size: Size, faults: [ImageFault] = []) {
        self.faults = faults
        self.file = file
        self.format = format
        self.size = size
    }
}
