import Foundation
import TestSupport

/// A word on paper as poppler sees it, in points from the upper left corner.
struct WordBox {
    let text: String
    let x: ClosedRange<Double>
    /// From ascent to descent: boxes of lines that follow each other overlap.
    let y: ClosedRange<Double>

    /// Where the bodies of letters are: the middle of the box.
    var body: ClosedRange<Double> {
        let height = y.upperBound - y.lowerBound
        return y.lowerBound + height * 0.35...y.lowerBound + height * 0.7
    }

    struct Page {
        let width: Double
        let height: Double
        var words: [WordBox] = []

        /// Words whose bodies stand on each other by more than half a point.
        var overlaps: [String] {
            words.indices.flatMap { one in
                words.indices.filter { other in
                    one < other && Page.overlap(words[one].x, words[other].x) > 0.5
                        && Page.overlap(words[one].body, words[other].body) > 0.5
                }.map { "'\(words[one].text)' and '\(words[$0].text)' at \(words[one].x), \(words[one].y)" }
            }
        }

        /// Words of which something is beyond the edge.
        var beyondThePaper: [String] {
            words.filter {
                $0.x.lowerBound < -0.5 || $0.x.upperBound > width + 0.5 || $0.body.lowerBound < 0
                    || $0.body.upperBound > height
            }.map(\.text)
        }

        private static func overlap(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Double {
            min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
        }
    }

    /// The words of each page of a PDF.
    static func pages(of path: String) throws -> [Page] {
        var pages: [Page] = []
        for line in try Program.output(of: "pdftotext", "-bbox", path, "-").split(separator: "\n") {
            let line = line.drop { $0 == " " }
            func number(_ name: String) -> Double? {
                guard let start = line.range(of: name + "=\"")?.upperBound else { return nil }
                return Double(line[start...].prefix { $0 != "\"" })
            }
            if line.hasPrefix("<page"), let width = number("width"), let height = number("height") {
                pages.append(Page(width: width, height: height))
            } else if line.hasPrefix("<word"), let left = number("xMin"), let right = number("xMax"),
                let top = number("yMin"), let bottom = number("yMax"), left <= right, top <= bottom, !pages.isEmpty
            {
                let text = line.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
                pages[pages.count - 1].words.append(WordBox(text: String(text), x: left...right, y: top...bottom))
            }
        }
        return pages
    }
}
