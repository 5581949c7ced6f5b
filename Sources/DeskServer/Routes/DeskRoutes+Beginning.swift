import Desk
import Diagnostics
import Files

/// A project that does not exist yet: five questions make it from a sample.
extension DeskRoutes {
    private struct Beginning: Decodable {
        let sample: String
        let region: RegionAnswers
    }

    /// `{"editor":true,"session":false,"role":"edit","undo":0,"samples":[["contoh","Komitmen …"],…],"lists":["daftar.xlsx",…]}`: whether somebody signed in, how
    /// many changes of this browser can be taken back, samples while the folder is empty, and lists that are all it has.
    func means(_ request: DeskRequest) -> DeskResponse {
        let samples = isEmpty && program != nil ? SampleList.all() : []
        return .json(
            StateJSON.object([
                ("editor", String(localEditor != nil)), ("session", String(access.hasAccounts)),
                ("role", access.role(of: request).map { StateJSON.quoted($0.rawValue) } ?? "null"),
                ("undo", String(editor.of(access.person(of: request)).undoCount)),
                ("lists", StateJSON.list(program == nil ? [] : onlyLists, StateJSON.quoted)),
                (
                    "samples",
                    StateJSON.list(samples) { "[\(StateJSON.quoted($0.name)),\(StateJSON.quoted($0.title))]" }
                ),
            ]))
    }

    var isEmpty: Bool { FolderListing.names(in: desk.path)?.isEmpty ?? false }

    /// Lists in a folder that has nothing else: a project may be made of one beside it.
    var onlyLists: [String] { ListFolder.lists(in: desk.path) ?? [] }

    func begin(_ request: DeskRequest) async -> DeskResponse {
        let asked = request.decoded(as: Beginning.self)
        if let region = asked?.region, region.isOfOtherKind {
            return .failure(
                .badRequest,
                Wording(
                    id: "namanya menyebut kabupaten, tetapi yang dipilih kota",
                    en: "the name says kabupaten, but kota is chosen"))
        }
        guard let beginning = asked, beginning.region.isGood,
            SampleList.all().contains(where: { $0.name == beginning.sample })
        else {
            return .failure(
                .badRequest,
                Wording(
                    id: "nama hanya berisi huruf, spasi, titik, dan tanda hubung",
                    en: "names have letters, spaces, points and hyphens only"))
        }
        guard isEmpty else {
            return .failure(
                .conflict, Wording(id: "folder ini tidak kosong lagi", en: "the folder is not empty any more"))
        }
        guard let program = program.map({ NaskahProgram(path: $0) }), let scratch = ScratchFolder() else {
            return DeskRoutes.missing
        }
        // Made beside it first: the desk sees a whole project, or none.
        let project = scratch.path + "/proyek", target = desk.path
        let made = try? await pictures.runIfActive { [scratch] () -> Bool in
            defer { withExtendedLifetime(scratch) {} }
            guard program.run(["init", project, "--sample", beginning.sample])?.code == 0,
                (try? beginning.region.apply(to: project)) == true
            else { return false }
            return program.run(["check", project, "--quiet"])?.code == 0 && DeskRoutes.copy(project, to: target)
        }
        guard made ?? false else {
            return .failure(
                .internalServerError, Wording(id: "proyek tidak dapat dibuat", en: "the project cannot be made"))
        }
        return .json("{\"file\":\"naskah.yaml\"}")
    }

    /// The project's own file comes last: with it the project is there.
    private static func copy(_ source: String, to target: String) -> Bool {
        let names = (FolderListing.names(in: source) ?? []).sorted { left, right in
            (left == "naskah.yaml" ? 1 : 0, left) < (right == "naskah.yaml" ? 1 : 0, right)
        }
        for name in names {
            let from = source + "/" + name, to = target + "/" + name
            if let bytes = FileBytes.read(from, limit: 1 << 30, followsLink: false) {
                guard (try? AtomicFile.write(bytes, to: to)) != nil else { return false }
            } else {
                guard (try? AtomicFolder.make(to)) != nil, copy(from, to: to) else { return false }
            }
        }
        return true
    }
}
