/// Tells the natural size of images; the renderer draws them.
public protocol ImageLibrary: AnyObject {
    /// - Throws: `ImageError` when the file is not a readable image.
    func image(at file: String) throws(ImageError) -> ImageResource
}
