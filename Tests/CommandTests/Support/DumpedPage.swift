import Foundation

/// A page as `naskah dump` prints it: its paragraphs, without running heads and decoration.
struct DumpedPage {
    let number: Int
    private(set) var paragraphs: [String] = []
    /// Everything, for what may stand outside of paragraphs.
    private(set) var allText = ""

    static func pages(of dump: String) -> [DumpedPage] {
        var pages: [DumpedPage] = [], artifactDepth: Int?
        for line in dump.split(separator: "\n") {
            let depth = line.prefix { $0 == " " }.count, content = line.dropFirst(depth)
            if depth == 0 {
                pages.append(DumpedPage(number: pages.count + 1))
                artifactDepth = nil
                continue
            }
            if let artifact = artifactDepth, depth <= artifact { artifactDepth = nil }
            if content.hasPrefix("<Artifact") { artifactDepth = depth }
            guard artifactDepth == nil, var page = pages.popLast() else { continue }
            if content.hasPrefix("<") { page.paragraphs.append("") }
            if content.hasPrefix("text "), let quote = content.firstIndex(of: "'") {
                page.append(String(content[content.index(after: quote)...].dropLast()))
            }
            pages.append(page)
        }
        return pages
    }

    private mutating func append(_ text: String) {
        allText += text
        if paragraphs.isEmpty { paragraphs.append("") }
        paragraphs[paragraphs.count - 1] += text + " "
    }
}
