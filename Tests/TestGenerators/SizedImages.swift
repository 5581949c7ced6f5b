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

    /// Every id that begins with 'x' is unknown.
    package func image(at file: String, filling fills: [RegionFill]) throws(ImageError) -> ImageResource {
        let plain = try image(at: file)
        return ImageResource(
            file: plain.file, format: .svg, size: plain.size,
            faults: fills.map(\.region).filter { $0.hasPrefix("x") }.map(ImageFault.unknownRegion), fills: fills)
    }
}
