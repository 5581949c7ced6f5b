import Desk
import Diagnostics
import Files
import OfficeFiles

/// Files that are dropped on the page, and files that are taken away.
extension DeskRoutes {
    static let missing = DeskResponse.failure(
        .notImplemented, Wording(id: "naskah tidak ada di samping meja ini", en: "naskah is not beside this desk"))

    /// A workbook with lists is asked about question by question (`takeList`), a form that came back is taken over when somebody has seen what
    /// changes, comments of a PDF are told.
    ///
    /// For a form `{"code","text","isConfirmable"}`, for a PDF what `takeReturned` answers, for lists what `ListImportJSON` says.
    func drop(_ request: DeskRequest) async -> DeskResponse {
        let name = DeskRoutes.safeName(request.query["name"] ?? "")
        let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if kind == "pdf" { return await takeReturned(request, name: name) }
        guard ["xlsx", "xlsm", "ods", "csv", "tsv"].contains(kind), let scratch = ScratchFolder() else {
            return .failure(
                .unsupportedMediaType,
                Wording(
                    id: "jatuhkan buku kerja (.xlsx, .ods), daftar .csv, atau PDF yang kembali",
                    en: "drop a workbook (.xlsx, .ods), a list as .csv, or a PDF that came back"))
        }
        let path = scratch.path + "/" + name, project = desk.path
        // A list that lies in the folder already comes by its name alone.
        let own = request.query["own"] == "1" && onlyLists.contains(name) ? FileBytes.read(project + "/" + name) : nil
        guard (try? AtomicFile.write(own ?? request.body, to: path)) != nil else {
            return .failure(.insufficientStorage, Wording(id: "tidak ada tempat", en: "no room"))
        }
        if DeskRoutes.isList(path) { return await takeList(request, path, in: scratch) }
        guard let program = program.map({ NaskahProgram(path: $0) }) else { return DeskRoutes.missing }
        let language = request.query["language"] == "en" ? "en" : "id"
        var arguments = ["import", path, "--project", project, "--language", language]
        if request.query["yes"] == "1" { arguments.append("--yes") }
        let words = arguments
        let ran = try? await pictures.runIfActive { [scratch] in withExtendedLifetime(scratch) { program.run(words) } }
        guard let result = ran ?? nil else { return DeskRoutes.missing }
        let text = (result.output + result.errors).replacing(scratch.path + "/", with: "")
        // 5: there are changes that nobody has agreed to yet.
        return .json(
            StateJSON.object([
                ("code", String(result.code)), ("text", StateJSON.quoted(text)),
                ("isConfirmable", String(result.code == 5)),
            ]))
    }

    /// The last part of a name, without what could mean something else.
    static func safeName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let kept = last.filter { $0.isLetter || $0.isNumber || " .-_()".contains($0) }.drop {
            $0 == "." || $0 == "-" || $0 == " "
        }
        return String(kept.suffix(100))
    }

    /// All documents as one ZIP; with `each` those of every person: `naskah compile --each`.
    func bundle(_ request: DeskRequest) async -> DeskResponse {
        guard let program = program.map({ NaskahProgram(path: $0) }), let scratch = ScratchFolder() else {
            return DeskRoutes.missing
        }
        var arguments = ["compile", desk.path, "--output", scratch.path]
        if let document = request.query["document"], desk.state.document(document) != nil {
            arguments += ["--only", document]
        }
        if let each = request.query["each"] {
            guard each == "signer" || each == "agency" else { return .notFound }
            arguments += ["--each", each]
        }
        if request.query["final"] == "1" {
            arguments.append("--final")
        } else if await desk.perform({ !$0.isMarked }) ?? false {
            arguments += ["--watermark", DeskRoutes.draft]
        }
        let words = arguments
        let made = try? await pictures.runIfActive { [scratch] () -> [UInt8]? in
            guard program.run(words)?.code == 0 else { return nil }
            var files: [(name: String, bytes: [UInt8])] = []
            DeskRoutes.collect(scratch.path, "", into: &files)
            return files.isEmpty ? nil : ZipBundle.bytes(files)
        }
        guard let bytes = made ?? nil else {
            let state = desk.state, keys = request.query["document"].map { [$0] } ?? state.documents.map(\.key)
            let found = state.findings + state.documents.filter { keys.contains($0.key) }.flatMap(\.findings)
            let isFaulty = state.isOld || found.contains { $0.severity == .error }
            return .failure(
                .conflict,
                isFaulty || request.query["each"] == nil
                    ? obstacle(to: keys)
                    : Wording(
                        id: "tidak ada yang menandatangani dokumen ini: tidak ada berkas bagi setiap orang",
                        en: "nobody signs this document: there is no file for each person"))
        }
        return DeskResponse(type: "application/zip", bytes)
            .with("content-disposition", "attachment; filename=\"naskah.zip\"")
    }

    private static func collect(_ folder: String, _ prefix: String, into files: inout [(name: String, bytes: [UInt8])])
    {
        for name in FolderListing.names(in: folder) ?? [] {
            let path = folder + "/" + name
            if name.hasSuffix(".pdf"), let bytes = FileBytes.read(path, limit: 1 << 30, followsLink: false) {
                files.append((prefix + name, bytes))
            } else if FolderListing.names(in: path) != nil {
                collect(path, prefix + name + "/", into: &files)
            }
        }
    }
}
