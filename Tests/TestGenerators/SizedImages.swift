import Diagnostics
import PageModel

/// Images whose names are their sizes in points: `100x50.png`.
package final class SizedImages: ImageLibrary {
    package init() {}

    package func image(at file: String) throws(ImageError) -> ImageResource {
        let parts = file.split(separator: ".")[0].split(separator: "x").compactMap { Double($0) }
        guard parts.count == 2 else { throw .unreadable(Wording(verbatim: "no size")) }
        return ImageResource(file: "/" + file, format: .png, size: Size(width: .pt(parts[0]), height: .pt(parts[1])))
    }
}
