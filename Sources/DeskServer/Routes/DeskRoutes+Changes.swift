import Desk
import DocumentData
import Diagnostics
import Files

/// What people change, in the files of the project: each edit says what it has seen.
extension DeskRoutes {
    /// A place as the browser got it.
    private struct Place: Decodable {
        let file: String
        let version: String
        let lower: Int
        let upper: Int
        let sheet: String?
        let cell: String?

        var seen: SeenPlace {
            SeenPlace(file: file, version: version, lower: lower, upper: upper, sheet: sheet, cell: cell)
        }
    }

    private struct TextChange: Decodable {
        let place: Place
        let text: String
    }

    private struct CellChanges: Decodable {
        struct Cell: Decodable {
            let row: Int
            let column: Int
            let text: String
        }

        let file: String
        let version: String
        let cells: [Cell]
    }

    /// One of `insert`, `remove` and `move` with `to`: rows of the file, counted from 0.
    private struct RowChange: Decodable {
        let file: String
        let version: String
        let insert: Int?
        let remove: Int?
        let move: Int?
        let to: Int?

        var rows: TableEdit.RowChange? {
            switch (insert, remove, move, to) {
            case (let place?, nil, nil, nil): .insert(at: place)
            case (nil, let row?, nil, nil): .remove(row)
            case (nil, nil, let row?, let place?): .move(row, to: place)
            default: nil
            }
        }
    }

    /// A key that a record has not yet.
    private struct KeyChange: Decodable {
        let file: String
        let version: String
        let path: [String]
        let text: String
    }

    /// An item of a list in a YAML file, and where it is to stand: both counted from 0.
    private struct OrderChange: Decodable {
        let file: String
        let version: String
        let path: [String]
        let item: Int
        let to: Int
    }

    private static let unreadable = DeskResponse.failure(
        .badRequest, Wording(id: "permintaan tidak dapat dibaca", en: "the request cannot be read"))

    func change(_ request: DeskRequest) async -> DeskResponse {
        let editor = editor.of(access.person(of: request))
        func attempt(_ edit: () throws(EditRefusal) -> String) -> DeskResponse {
            DeskRoutes.answer(of: editor, edit)
        }
        switch request.path {
        case "/api/value":
            guard let change = request.decoded(as: TextChange.self) else { return DeskRoutes.unreadable }
            return attempt { () throws(EditRefusal) in
                try editor.setValue(at: change.place.seen, to: change.text)
                return change.place.file
            }
        case "/api/replace":
            guard let change = request.decoded(as: TextChange.self) else { return DeskRoutes.unreadable }
            return attempt { () throws(EditRefusal) in
                try editor.replace(change.place.seen, with: change.text)
                return change.place.file
            }
        case "/api/cells":
            guard let changes = request.decoded(as: CellChanges.self), changes.cells.count <= 50_000 else {
                return DeskRoutes.unreadable
            }
            return attempt { () throws(EditRefusal) in
                try editor.setCells(
                    changes.cells.map { ($0.row, $0.column, $0.text) }, of: changes.file, version: changes.version)
                return changes.file
            }
        case "/api/key":
            guard let change = request.decoded(as: KeyChange.self), !change.path.isEmpty, change.path.count < 32 else {
                return DeskRoutes.unreadable
            }
            guard let following = keys(after: change.path, of: change.file) else { return .notFound }
            let place = SeenPlace(file: change.file, version: change.version, lower: 0, upper: 0)
            return attempt { () throws(EditRefusal) in
                try editor.addKey(change.path, change.text, before: following, of: place)
                return change.file
            }
        case "/api/order":
            guard let change = request.decoded(as: OrderChange.self), change.path.count < 32 else {
                return DeskRoutes.unreadable
            }
            let place = SeenPlace(file: change.file, version: change.version, lower: 0, upper: 0)
            return attempt { () throws(EditRefusal) in
                try editor.moveItem(ofListAt: change.path, (change.item, change.to), of: place)
                return change.file
            }
        case "/api/rows":
            guard let change = request.decoded(as: RowChange.self), let rows = change.rows else {
                return DeskRoutes.unreadable
            }
            return attempt { () throws(EditRefusal) in
                try editor.setRows(rows, of: change.file, version: change.version)
                return change.file
            }
        case "/api/begin": return await begin(request)
        case "/api/open": return open(request)
        case "/api/approve": return await approve(request)
        case "/api/tick": return await tick(request)
        case "/api/drop": return await drop(request)
        case "/api/undo": return attempt { () throws(EditRefusal) in try editor.undo() }
        default: return .notFound
        }
    }

    private struct TextPlace: Decodable {
        let file: String
        let line: Int
        let column: Int
    }

    /// Opens a text of the project in the editor of whoever sits here.
    private func open(_ request: DeskRequest) -> DeskResponse {
        guard let command = localEditor else { return .notFound }
        guard let place = request.decoded(as: TextPlace.self), place.line > 0, place.column > 0 else {
            return DeskRoutes.unreadable
        }
        do throws(EditRefusal) {
            let file = try editor.text(place.file)
            guard command.open(file: file, line: place.line, column: place.column) else {
                return .failure(
                    .internalServerError, Wording(id: "editor tidak dapat dibuka", en: "the editor cannot be opened"))
            }
            return .json("{\"file\":\(JSONText.quoted(place.file))}")
        } catch {
            return .failure(.conflict, error.wording)
        }
    }

    /// - Parameter edit: returns the file that was changed.
    private static func answer(of editor: FileEditor, _ edit: () throws(EditRefusal) -> String) -> DeskResponse {
        do throws(EditRefusal) {
            let file = try edit()
            return .json("{\"file\":\(JSONText.quoted(file)),\"undo\":\(editor.undoCount)}")
        } catch {
            return .failure(.conflict, error.wording)
        }
    }
}
