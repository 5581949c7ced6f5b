import Diagnostics
import PageModel

/// What stands on the desk as JSON, for the browser.
package enum StateJSON {
    /// The whole state without texts of pages: `{"generation","title","isOld","isComplete","findings":[…],"documents":[{"key","title","isOld","isDraft",
    /// "findings":[…],"pages":[[width, height, "digest", since, "label"],…]},…]}`; lengths in points.
    ///
    /// - Parameter known: what the reader has of an earlier state: findings that are still those are left out.
    package static func text(of state: SessionState, knowing known: KnownFindings? = nil) -> String {
        func findings(_ all: [Diagnostic], of document: String?) -> [(String, String)] {
            known?.has(all, of: document) == true ? [] : [("findings", list(all, finding))]
        }
        let documents = state.documents.map { document in
            object(
                [
                    ("key", quoted(document.key)), ("title", quoted(document.title)),
                    ("isOld", String(document.isOld || state.isOld)), ("isDraft", String(!document.isMarked)),
                ] + findings(document.findings, of: document.key) + [("pages", list(document.pages, page))])
        }
        return object(
            [
                ("generation", String(state.generation)), ("title", quoted(state.title)),
                ("isOld", String(state.isOld)), ("isComplete", String(state.isComplete)),
            ] + findings(state.findings, of: nil) + [("documents", "[" + documents.joined(separator: ",") + "]")])
    }

    private static func page(_ page: SessionPage) -> String {
        let size = page.page.size
        return "[\(number(size.width)),\(number(size.height)),\"\(page.digest.hexadecimal)\",\(page.since),"
            + quoted(page.page.label?.text ?? "") + "]"
    }

    package static func finding(_ finding: Diagnostic) -> String {
        var fields = [
            ("id", quoted(finding.id)), ("severity", quoted(finding.severity.rawValue)),
            ("message", wording(finding.message)),
        ]
        if let range = finding.range { fields.append(("place", place(range))) }
        if let page = finding.page { fields.append(("page", String(page))) }
        if let rule = finding.rule { fields.append(("rule", wording(rule))) }
        if !finding.notes.isEmpty {
            let notes = finding.notes.map { note in
                object([("message", wording(note.message))] + (note.range.map { [("place", place($0))] } ?? []))
            }
            fields.append(("notes", "[" + notes.joined(separator: ",") + "]"))
        }
        if let fix = finding.fix {
            var parts = [("message", wording(fix.message))]
            if let replacement = fix.replacement {
                parts += [("place", place(replacement.range)), ("text", quoted(replacement.text))]
            }
            fields.append(("fix", object(parts)))
        }
        return object(fields)
    }

    /// A place with what edits need of it, and its text where that is short.
    package static func place(_ range: SourceRange) -> String { place(range, withText: true) }

    static func place(_ range: SourceRange, withText: Bool) -> String {
        let seen = SeenPlace(range)
        var fields = [
            ("file", quoted(seen.file)), ("version", quoted(seen.version)), ("lower", String(seen.lower)),
            ("upper", String(seen.upper)), ("name", quoted("\(range)")),
        ]
        if let sheet = seen.sheet, let cell = seen.cell {
            fields += [("sheet", quoted(sheet)), ("cell", quoted(cell))]
        } else {
            let position = range.position
            fields += [("line", String(position.line)), ("column", String(position.column))]
        }
        if let cell = CellOfTable.address(range) { fields.append(("cell", quoted(cell))) }
        if withText, range.upper - range.lower <= 20_000 { fields.append(("text", quoted(range.text))) }
        return object(fields)
    }

    package static func rectangle(_ bounds: Rectangle) -> String {
        "[\(number(bounds.origin.x)),\(number(bounds.origin.y)),\(number(bounds.size.width)),\(number(bounds.size.height))]"
    }

    package static func wording(_ wording: Wording) -> String {
        object([("id", quoted(wording.indonesian)), ("en", quoted(wording.english))])
    }

    package static func list<Element>(_ elements: [Element], _ text: (Element) -> String) -> String {
        "[" + elements.map(text).joined(separator: ",") + "]"
    }

    package static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    package static func quoted(_ text: String) -> String { JSONText.quoted(text) }

    /// Points with two decimals.
    private static func number(_ length: Length) -> String { String(length.description.dropLast(2)) }
}
