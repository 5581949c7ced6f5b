import Files

/// The list of pages of a baseline as text: one line for each page, columns separated by tabs, after a line that names the format.
enum PageTable {
    private static let heading = "naskah-baseline 1"

    static func text(of pages: [PageRecord]) -> String {
        let lines = pages.map { page in
            let geometry = page.geometry
            let numbers = [geometry.width, geometry.height] + geometry.margins
            let digests = [
                page.drawing.text, page.drawing.shapes, page.drawing.images, page.words, page.pixels ?? Digest(),
            ]
            let format = page.format ?? .standard
            return
                ([page.label] + numbers.map(String.init) + digests.map(\.hexadecimal) + [
                    String(format.resolution), String(format.steps),
                ])
                .joined(separator: "\t")
        }
        return ([heading] + lines).joined(separator: "\n") + "\n"
    }

    /// Nil when the text has not this format.
    static func pages(_ text: String, contents: [PageContent]) -> [PageRecord]? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == heading[...], lines.popLast() == "", lines.count == contents.count else { return nil }
        var pages: [PageRecord] = []
        for (line, content) in zip(lines, contents) {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 14 else { return nil }
            let numbers = (columns[1...6] + columns[12...13]).compactMap { Int($0) }
            let digests = columns[7...11].compactMap { Digest(hexadecimal: $0) }
            guard numbers.count == 8, digests.count == 5, (1...1200).contains(numbers[6]), (2...16).contains(numbers[7])
            else { return nil }
            pages.append(
                PageRecord(
                    geometry: .init(width: numbers[0], height: numbers[1], margins: Array(numbers[2...5])),
                    label: String(columns[0]),
                    drawing: .init(text: digests[0], shapes: digests[1], images: digests[2]), words: digests[3],
                    content: content,
                    format: PictureFormat(resolution: numbers[6], steps: numbers[7]), pixels: digests[4]))
        }
        return pages
    }
}
