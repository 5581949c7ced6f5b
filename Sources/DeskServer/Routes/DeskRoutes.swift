import Desk
import Diagnostics
import Files
import NIOHTTP1
import NIOPosix
import PageModel

/// What stands at which address.
struct DeskRoutes: Sendable {
    let desk: Desk
    let access: Access
    let pictures: NIOThreadPool
    let pagePictures: PagePictures
    /// Looks at passwords, one at a time.
    let doors: NIOThreadPool
    private let programs: DeskPrograms
    let editor: FileEditor
    let returned = ReturnedFiles()
    private let largestUpload: Int

    static let tooLarge = DeskResponse.failure(
        .payloadTooLarge, Wording(id: "kiriman terlalu besar", en: "too much was sent"))
    private static let noToken = Wording(
        id: "meja ini tidak mengenal peramban ini (lagi): buka alamat yang dicetak oleh naskah serve, dengan tokennya",
        en:
            "this desk does not know this browser (any more): open the address that naskah serve has printed, with its token"
    )
    private static let signInAgain = Wording(
        id: "Anda belum masuk, atau sesi Anda sudah berakhir: masuk lagi di /masuk",
        en: "you have not signed in, or your session has ended: sign in again at /masuk")

    init(
        desk: Desk, access: Access, pools: (pictures: NIOThreadPool, doors: NIOThreadPool),
        programs: DeskPrograms, largestUpload: Int
    ) {
        self.desk = desk
        self.access = access
        pictures = pools.pictures
        pagePictures = PagePictures(pools.pictures)
        doors = pools.doors
        self.programs = programs
        self.largestUpload = largestUpload
        editor = FileEditor(desk.folder)
    }

    /// `naskah` itself, for what it does with files; nil where it is not there.
    var program: String? { programs.naskah }

    /// Whoever signs in may sit anywhere: the editor is for those who sit here.
    var localEditor: EditorCommand? { access.hasAccounts ? nil : programs.editor }

    /// So many bytes may come with a request; more for files that are dropped.
    func largestBody(of head: HTTPRequestHead, ordinary: Int) -> Int {
        head.method == .POST ? head.uri.hasPrefix("/api/drop") ? largestUpload : ordinary : 64 << 10
    }

    func answer(_ request: DeskRequest) async -> DeskResponse {
        await respond(to: request).readable(for: request)
    }

    private func respond(to request: DeskRequest) async -> DeskResponse {
        guard access.isHostKnown(request) else {
            return .failure(.misdirectedRequest, Wording(id: "nama host tidak dikenal", en: "unknown host name"))
        }
        let changes = request.method != .GET && request.method != .HEAD
        guard access.isOriginKnown(request, isRequired: changes) else {
            return .failure(
                .forbidden,
                Wording(id: "permintaan dari halaman lain ditolak", en: "requests of other pages are refused"))
        }
        if !changes, request.path == "/", let token = request.query["token"] { return entrance(token) }
        if access.hasAccounts, let page = await door(request) { return page }
        guard let role = access.role(of: request) else { return stranger }
        if changes {
            guard request.method == .POST else {
                return .failure(.methodNotAllowed, Wording(id: "cara tidak dikenal", en: "unknown method"))
            }
            guard role >= .edit else {
                return .failure(.forbidden, Wording(id: "Anda hanya boleh melihat", en: "you may only look"))
            }
            return await change(request)
        }
        if let file = WebFiles.response(for: request.path) {
            let cookie = request.path == "/" ? access.browserCookie(for: request) : nil
            return cookie.map { file.with("set-cookie", $0) } ?? file
        }
        return await look(request)
    }

    /// For whoever is not in, or not any more: after a new start nobody is.
    private var stranger: DeskResponse {
        guard access.hasAccounts else { return .failure(.forbidden, DeskRoutes.noToken) }
        return .failure(.unauthorized, DeskRoutes.signInAgain).with("x-naskah-door", "/masuk")
    }

    /// The address with the token leads to the one without, which nobody reads over a shoulder.
    private func entrance(_ token: String) -> DeskResponse {
        guard let cookie = access.cookie(forToken: token) else { return .failure(.forbidden, DeskRoutes.noToken) }
        return DeskResponse(.seeOther, type: "text/plain; charset=utf-8", [])
            .with("location", "/").with("set-cookie", cookie)
    }

    /// Signing in and out; nil for everything else.
    private func door(_ request: DeskRequest) async -> DeskResponse? {
        switch (request.method, request.path) {
        case (.GET, "/masuk"), (.GET, "/masuk.css"): return WebFiles.door(request.path)
        case (.GET, "/") where access.role(of: request) == nil:
            return DeskResponse(.seeOther, type: "text/plain; charset=utf-8", []).with("location", "/masuk")
        case (.POST, "/masuk"):
            let form = request.form, name = form["nama"] ?? "", password = form["sandi"] ?? ""
            // One after the other: who tries many passwords waits for each.
            let cookie = try? await doors.runIfActive { [access] in access.cookie(forName: name, password: password) }
            let answer = DeskResponse(.seeOther, type: "text/plain; charset=utf-8", [])
            guard let cookie = cookie ?? nil else { return answer.with("location", "/masuk#keliru") }
            return answer.with("location", "/").with("set-cookie", cookie)
        case (.POST, "/keluar"):
            access.signOut(request)
            return DeskResponse(.seeOther, type: "text/plain; charset=utf-8", []).with("location", "/masuk")
        default: return nil
        }
    }

    private func look(_ request: DeskRequest) async -> DeskResponse {
        let steps = request.steps
        guard steps.count >= 2, steps[0] == "api" else { return .notFound }
        switch (steps[1], steps.count) {
        case ("state", 2): return .json(StateJSON.text(of: desk.state))
        case ("events", 2): return request.method == .GET ? .events : .notFound
        case ("page", 4): return await page(request, document: steps[2], index: Int(steps[3]))
        case ("means", 2): return means(request)
        case ("look", 4):
            Int(steps[3]).map { desk.look(at: LookedAt(document: steps[2], page: $0)) }
            return .json("true")
        case ("at", 4): return await place(request, document: steps[2], index: Int(steps[3]))
        case ("why", 4): return await reasons(document: steps[2], index: Int(steps[3]))
        case ("pages", 2): return pages(request)
        case ("search", 3): return search(request, document: steps[2])
        case ("pdf", 3):
            return request.query["final"] == "1" ? await finalFile(of: steps[2], request) : await file(of: steps[2])
        case ("zip", 2): return await bundle(request)
        case ("review", 2): return await review(request)
        case ("comments", 2): return await comments()
        case ("tables", 2): return tables()
        case ("table", 2): return table(request)
        case ("forms", 2): return fieldFiles()
        case ("form", 2): return await fields(request)
        case ("spoken", 2): return spoken(request)
        default: return .notFound
        }
    }

    // MARK: Pages

    private func page(_ request: DeskRequest, document key: String, index: Int?) async -> DeskResponse {
        let state = desk.state
        guard let index, let pages = state.document(key)?.pages, pages.indices.contains(index), state.faces != nil
        else { return .notFound }
        desk.look(at: LookedAt(document: key, page: index))
        let resolution = PagePicture.resolution(atLeast: request.number("r") ?? 96)
        guard let png = await pagePictures.picture(of: index, in: pages, of: state, resolution: resolution) else {
            return .failure(
                .internalServerError, Wording(id: "halaman tidak dapat digambar", en: "the page cannot be drawn"))
        }
        // The same fingerprint is the same picture for ever.
        let isCurrent = request.query["d"] == pages[index].digest.hexadecimal
        return DeskResponse(type: "image/png", png)
            .with("cache-control", isCurrent ? "private, max-age=86400, immutable" : "no-store")
    }

    private func place(_ request: DeskRequest, document key: String, index: Int?) async -> DeskResponse {
        guard let index, let x = request.decimal("x"), let y = request.decimal("y") else { return .notFound }
        let found = await desk.perform { session in
            session.explanation(of: key).map { ValuePlace(at: .init(x: .pt(x), y: .pt(y)), onPage: index, of: $0) }
        }
        guard let explained = found ?? nil else {
            return .failure(
                .conflict,
                Wording(
                    id: "bereskan dahulu kesalahannya: halaman ini yang lama",
                    en: "mend the errors first: this page is an old one"))
        }
        if let explained {
            for place in [explained.source, explained.expression].compactMap(\.self) + explained.sources.prefix(8) {
                editor.remember(place.file)
            }
        }
        return .json(explained.map { PlaceJSON.text(of: $0) } ?? "null")
    }

    private func reasons(document key: String, index: Int?) async -> DeskResponse {
        guard let index, index >= 0 else { return .notFound }
        let lines = await desk.perform { $0.reasons(forEndOf: index, of: key) } ?? nil
        return lines.map { .json(StateJSON.list($0, StateJSON.wording)) } ?? .notFound
    }

    /// Where text of a file stands: back from a cell or a line to its pages.
    private func pages(_ request: DeskRequest) -> DeskResponse {
        guard let file = request.query["file"], let lower = request.number("lower"),
            let upper = request.number("upper"),
            lower >= 0, upper >= lower
        else { return .notFound }
        let sheet = request.query["sheet"], range = lower..<max(upper, lower + 1)
        return .json(hits(in: desk.state.documents) { $0.bounds(ofTextFrom: range, in: file, sheet: sheet) })
    }

    private func search(_ request: DeskRequest, document key: String) -> DeskResponse {
        guard let text = request.query["q"]?.lowercased(), !text.isEmpty, text.utf8.count <= 400,
            let document = desk.state.document(key)
        else { return .notFound }
        return .json(hits(in: [document]) { $0.bounds(of: text) })
    }

    /// `[["document", page, [x, y, width, height]],…]`, at most 500.
    private func hits(in documents: [SessionDocument], _ bounds: (PageText) -> [Rectangle]) -> String {
        var hits: [String] = []
        for document in documents {
            for (index, page) in document.pages.enumerated() where hits.count < 500 {
                hits += bounds(PageText(page)).map {
                    "[\(StateJSON.quoted(document.key)),\(index),\(StateJSON.rectangle($0))]"
                }
            }
        }
        return "[" + hits.prefix(500).joined(separator: ",") + "]"
    }

    /// Why documents are not written: the first error that is in their way.
    func obstacle(to keys: [String]) -> Wording {
        let state = desk.state
        let own = state.documents.filter { keys.contains($0.key) }.flatMap(\.findings)
        guard let error = (state.isOld ? state.findings : own + state.findings).first(where: { $0.severity == .error })
        else {
            return Wording(
                id: "dokumen ini tidak dapat ditulis sekarang; coba lagi",
                en: "this document cannot be written now; try again")
        }
        let place = error.range.map { "\n\($0)" } ?? ""
        let isOwn = !state.isOld
        return Wording(
            id: (isOwn ? "dokumen ini masih punya kesalahan" : "data proyek masih punya kesalahan")
                + ": \(error.message.indonesian)\(place)",
            en: (isOwn ? "this document still has errors" : "the data of the project still has errors")
                + ": \(error.message.english)\(place)")
    }

    /// What is written on every page until somebody asks for the true paper.
    static let draft = "DRAF"

    /// The PDF that `naskah compile --final` writes: without DRAF, and only when everything is said.
    private func finalFile(of key: String, _ request: DeskRequest) async -> DeskResponse {
        guard desk.state.document(key) != nil else { return .notFound }
        guard let program = program.map({ NaskahProgram(path: $0) }), let scratch = ScratchFolder() else {
            return DeskRoutes.missing
        }
        let path = "\(scratch.path)/\(key).pdf"
        let words =
            ["compile", desk.path, "--only", key, "--output", scratch.path, "--final", "--quiet"]
            + DeskRoutes.language(of: request)
        let made = try? await pictures.runIfActive { [scratch] in
            withExtendedLifetime(scratch) { program.run(words).map { ($0, FileBytes.read(path, limit: 1 << 30)) } }
        }
        guard let (result, bytes) = made ?? nil else { return DeskRoutes.missing }
        guard result.code == 0, let bytes else {
            let said = DeskRoutes.plain(result.errors + result.output)
            return .failure(
                .conflict,
                Wording(
                    id: "naskah ini belum siap ditandatangani:\n\(said)",
                    en: "this paper is not ready to be signed:\n\(said)"))
        }
        return pdf(key, bytes)
    }

    private func pdf(_ key: String, _ bytes: [UInt8]) -> DeskResponse {
        DeskResponse(type: "application/pdf", bytes)
            .with("content-disposition", "inline; filename=\"\(key).pdf\"")
            .with("content-security-policy", "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'")
    }

    /// The PDF that `naskah compile` writes, with DRAF on every page unless the project has a mark of its own.
    private func file(of key: String) async -> DeskResponse {
        guard desk.state.document(key) != nil else { return .notFound }
        let made = await desk.perform { session -> [UInt8]? in
            guard let scratch = ScratchFolder() else { return nil }
            let path = scratch.path + "/\(key).pdf"
            do {
                return try session.write(key, to: path, marked: DeskRoutes.draft) == nil
                    ? FileBytes.read(path, limit: 1 << 30) : nil
            } catch {
                return nil
            }
        }
        guard let bytes = made ?? nil else { return .failure(.conflict, obstacle(to: [key])) }
        return pdf(key, bytes)
    }
}
