import CCairo
import Foundation
import PageModel

/// Decodes photographs for pages that are drawn as pixels: librsvg can, within an SVG picture.
enum PhotographDrawing {
    static func picture(of photograph: JPEGInspection) throws(ImageError) -> SVGImage {
        let width = photograph.size.width.points, height = photograph.size.height.points
        let turn = photograph.turn
        // SVG counts downwards.
        let matrix = [
            turn[0] * width, -turn[1] * height, -turn[2] * width, turn[3] * height, (turn[2] + turn[4]) * width,
            (1 - turn[3] - turn[5]) * height,
        ]
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="\(width)pt" \
            height="\(height)pt" viewBox="0 0 \(width) \(height)"><image width="1" height="1" \
            preserveAspectRatio="none" transform="matrix(\(matrix.map { "\($0)" }.joined(separator: " ")))" \
            xlink:href="data:image/jpeg;base64,\(Data(photograph.kept).base64EncodedString())"/></svg>
            """
        return try SVGImage(Array(text.utf8))
    }
}
