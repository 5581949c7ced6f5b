import Diagnostics
import Foundation

/// Places as editors count them: files as addresses, lines from 0, columns in UTF-16 (Language Server Protocol 3.17).
struct EditorPlace {
    /// Absolute, of the project.
    let root: String

    func address(of file: SourceFile) -> String { URL(filePath: "\(root)/\(file.path)").absoluteString }

    /// Relative to the project; nil for files elsewhere.
    func path(of address: String) -> String? {
        guard let url = URL(string: address), url.isFileURL else { return nil }
        let path = url.path(percentEncoded: false),
            real = URL(filePath: path).resolvingSymlinksInPath()
                .path(percentEncoded: false)
        for each in [path, real] where each.hasPrefix(root + "/") { return String(each.dropFirst(root.count + 1)) }
        return nil
    }

    func range(_ range: SourceRange) -> String {
        "{\"start\":\(position(range.lower, in: range.file)),\"end\":\(position(range.upper, in: range.file))}"
    }

    func location(_ range: SourceRange) -> String {
        "{\"uri\":\(JSONText.quoted(address(of: range.file))),\"range\":\(self.range(range))}"
    }

    private func position(_ offset: Int, in file: SourceFile) -> String {
        let place = file.position(at: offset)
        let before = file.line(place.line).unicodeScalars.prefix(place.column - 1)
        return "{\"line\":\(place.line - 1),\"character\":\(String(String.UnicodeScalarView(before)).utf16.count)}"
    }

    /// The byte of a file at a line and column of an editor.
    static func offset(line: Int, character: Int, in file: SourceFile) -> Int {
        let text = file.line(line + 1), units = text.utf16
        let end =
            units.index(units.startIndex, offsetBy: max(0, character), limitedBy: units.endIndex) ?? units.endIndex
        let column = text.unicodeScalars.distance(from: text.startIndex, to: end) + 1
        return file.offset(line: line + 1, column: column)
    }
}
