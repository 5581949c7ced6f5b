/// Tells the natural size of images; the renderer draws them.
public protocol ImageLibrary: AnyObject {
    /// - Throws: `ImageError` when the file is not a readable image.
    func image(at file: String) throws(ImageError) -> ImageResource
    /// A map with its regions filled. Ids that it does not have are faults.
    /// - Throws: `ImageError` when the file is no readable SVG.
    func image(at file: String, filling fills: [RegionFill]) throws(ImageError) -> ImageResource
}
