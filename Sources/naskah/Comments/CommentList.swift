import Diagnostics
import Files
import Foundation

/// Comments as a list in Markdown whose items people tick. Written again, it keeps what is ticked.
struct CommentList {
    let path: String
    let language: Language

    func write(_ comments: [ReturnedComment]) throws(OutputError) {
        let done = ticked
        let lines = comments.map { line($0, isDone: $0.comment.isDone || done.contains(name($0))) }
        try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    }

    private func line(_ comment: ReturnedComment, isDone: Bool) -> String {
        let page = Wording(id: "halaman \(comment.comment.page + 1)", en: "page \(comment.comment.page + 1)")
        let place = (comment.value?.source ?? comment.value?.element).map { ", `\($0)`" } ?? ""
        let text = comment.value.map { ", \"\(CommentList.plain($0.text))\"" } ?? ""
        let said = CommentList.plain(comment.wording.text(in: language))
        return "- [\(isDone ? "x" : " ")] \(page.text(in: language))\(place)\(text): \(said) <!-- \(name(comment)) -->"
    }

    /// What tells the comment from others, without what would end the mark.
    private func name(_ comment: ReturnedComment) -> String {
        String(comment.comment.identity.filter { $0.isLetter || $0.isNumber || $0 == "-" }.prefix(80)).replacing(
            "--", with: "-")
    }

    /// On one line, without marks of Markdown.
    private static func plain(_ text: String) -> String {
        text.map { $0.isNewline ? " " : "<>*_`[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private var ticked: Set<String> {
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
