/// A place as fields of a JSON object: `"file","path","line","column","endLine","endColumn"`; the path has the project's folder, and is left
/// out where it is the file's name itself. Of a cell of a workbook the line is its row, and
/// `"sheet"` and `"cell"` say which one it is.
package enum JSONPlace {
    package static func fields(of range: SourceRange) -> [String] {
        let location = range.file.location
        let path = location == range.file.path ? [] : [field("path", JSONText.quoted(location))]
        let file = [field("file", JSONText.quoted(range.file.path))] + path
        guard let sheet = range.file.sheet else {
            let start = range.position, end = range.file.position(at: range.upper)
            return file + lines((start.line, start.column), (end.line, end.column))
        }
        let name = field("sheet", JSONText.quoted(sheet.sheet))
        guard let start = sheet.address(at: range.lower) else { return file + [name] }
        let end = sheet.address(at: max(range.lower, range.upper - 1)) ?? start
        return file + [name, field("cell", JSONText.quoted(start.description))]
            + lines((start.row, start.column), (end.row, end.column))
    }

    private static func lines(_ start: (Int, Int), _ end: (Int, Int)) -> [String] {
        [
            field("line", String(start.0)), field("column", String(start.1)), field("endLine", String(end.0)),
            field("endColumn", String(end.1)),
        ]
    }

    private static func field(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }
}
