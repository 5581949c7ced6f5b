import Diagnostics
import Files
import Foundation
import PDFFinishing

/// Comments as a list in Markdown whose items people tick. Written again, it keeps what is ticked.
package struct CommentList: Sendable {
    private let path: String
    private let language: Language

    package init(path: String, language: Language) {
        self.path = path
        self.language = language
    }

    /// - Parameter ticks: what has just been ticked, or not any more, by the comments' names.
    package func write(_ comments: [ReturnedComment], _ ticks: [String: Bool] = [:]) throws(OutputError) {
        let done = ticked.union(ticks.filter(\.value).keys).subtracting(ticks.filter { !$0.value }.keys)
        let lines = comments.map {
            line(
                $0,
                isDone: done.contains(CommentList.name($0.comment))
                    || $0.comment.isDone && ticks[CommentList.name($0.comment)] == nil)
        }
        try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    }

    private func line(_ comment: ReturnedComment, isDone: Bool) -> String {
        let page = Wording(id: "halaman \(comment.place.page + 1)", en: "page \(comment.place.page + 1)")
        let place = (comment.value?.source ?? comment.value?.element).map { ", `\($0)`" } ?? ""
        let text = comment.value.map { ", \"\(CommentList.plain($0.text))\"" } ?? ""
        let said = CommentList.plain(comment.wording.text(in: language))
        return
            "- [\(isDone ? "x" : " ")] \(page.text(in: language))\(place)\(text): \(said) <!-- \(CommentList.name(comment.comment)) -->"
    }

    /// What tells a comment from others, without what would end the mark.
    package static func name(_ comment: PDFComment) -> String {
        String(comment.identity.filter { $0.isLetter || $0.isNumber || $0 == "-" }.prefix(80))
            .replacing("--", with: "-")
    }

    /// On one line, without marks of Markdown.
    private static func plain(_ text: String) -> String {
        text.map { $0.isNewline ? " " : "<>*_`[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    /// The names of those that are ticked.
    package var ticked: Set<String> {
        guard let bytes = FileBytes.read(path) else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return Set(
            lines.filter { $0.hasPrefix("- [x]") || $0.hasPrefix("- [X]") }.compactMap { line in
                guard let start = line.range(of: "<!-- ", options: .backwards),
                    let end = line.range(of: " -->", options: .backwards), start.upperBound <= end.lowerBound
                else { return nil }
                return String(line[start.upperBound..<end.lowerBound])
            })
    }
}
