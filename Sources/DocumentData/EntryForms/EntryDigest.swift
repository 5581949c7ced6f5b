import Files
import Foundation
import OfficeFiles

/// One digest of what stands in a form, whichever program has saved it: so a form that comes back as it was sent is told from one that
/// somebody has filled in.
struct EntryDigest {
    private var lines: [String] = []

    /// - Parameter value: the text of a field of the row.
    mutating func add(_ table: EntryTable, _ value: (FieldDeclaration) -> String) {
        let texts = table.fields.map { field in
            // 1250000.5 is shown in another way by each program.
            ProjectNames.number(value(field), field.type).map { "\($0)" } ?? HeadingText.key(value(field))
        }
        lines.append(([table.sheet] + texts).joined(separator: "\t"))
    }

    var text: String { SHA256.hexadecimal(of: Array(lines.joined(separator: "\n").utf8)) }
}
