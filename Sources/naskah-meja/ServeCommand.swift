import ArgumentParser
import Desk
import DeskServer
import Diagnostics
import Dispatch
import DocumentProduction
import Foundation
import Glibc

/// `naskah serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Speech.help.text(
            Wording(
                id: "Membuka proyek sebagai meja kerja dalam peramban, yang mengikuti setiap perubahan.",
                en: "Opens a project as a desk in the browser, which follows every change.")),
        discussion: Speech.help.text(
            Wording(
                id: """
                    naskah serve proyek
                    naskah meja proyek --open
                    naskah serve proyek --port 8080 --only masterplan
                    naskah serve proyek-baru                    folder kosong: lima pertanyaan membuat proyeknya

                    Hanya dapat dibuka dari komputer ini, dengan alamat yang dicetak. Ctrl-C mengakhirinya.
                    """,
                en: """
                    naskah serve proyek
                    naskah meja proyek --open
                    naskah serve proyek --port 8080 --only masterplan
                    naskah serve new-project                    an empty folder: five questions make its project

                    It can be opened from this machine alone, by the address that is printed. Ctrl-C ends it.
                    """)),
        aliases: ["meja"])

    @Argument(
        help: Speech.help.help("Folder proyek, yang memuat naskah.yaml.", "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(
        help: Speech.help.help(
            "Hanya dokumen ini; boleh ditulis beberapa kali.", "Only this document; may be given several times."))
    var only: [String] = []

    @Option(help: Speech.help.help("Nomor port. (bawaan: yang bebas)", "Number of the port. (default: a free one)"))
    var port = 0

    @Flag(help: Speech.help.help("Buka juga dalam peramban.", "Open it in the browser, too."))
    var open = false

    @Flag(
        help: Speech.help.help(
            "Periksa berkas setiap setengah detik, walaupun sistem dapat memberi tahu.",
            "Look at the files every half second, although the system can tell of changes."))
    var poll = false

    @Option(
        help: Speech.help.help(
            "Layani juga komputer lain, pada alamat ini. Memerlukan --passwords; TLS oleh proksi di depannya.",
            "Serve other machines too, on this address. Needs --passwords; TLS by a proxy before it."))
    var listen: String?

    @Option(
        help: Speech.help.help(
            "Berkas nama, peran, dan kata sandi teracak: NAMA:look|edit|approve:ACAK. Barisnya dibuat oleh naskah password.",
            "File of names, roles and hashed passwords: NAME:look|edit|approve:HASH. naskah password makes its lines."),
        completion: .file())
    var passwords: String?

    @Option(
        help: Speech.help.help(
            "Nama yang dipakai peramban untuk sampai ke sini; boleh beberapa kali.",
            "A name by which browsers come here; may be given several times."))
    var host: [String] = []

    @Option(
        help: Speech.help.help(
            "Editor untuk membuka berkas di barisnya, misalnya code, atau 'PROGRAM {file} {line} {column}'.",
            "Editor that opens a file at its line, such as code, or 'PROGRAM {file} {line} {column}'."))
    var editor: String?

    func validate() throws {
        if listen != nil, editor != nil {
            throw refusal("--editor tidak dipakai bersama --listen", "--editor does not go with --listen")
        }
        if listen != nil, passwords == nil {
            throw refusal("--listen memerlukan --passwords", "--listen needs --passwords")
        }
        if listen == nil, passwords != nil {
            throw refusal("--passwords dipakai bersama --listen", "--passwords goes with --listen")
        }
        guard (0...65_535).contains(port) else {
            throw refusal("--port dari 0 sampai 65535", "--port is from 0 to 65535")
        }
    }

    private func refusal(_ id: String, _ en: String) -> ValidationError {
        ValidationError(Wording(id: id, en: en).text(in: Speech.messages))
    }

    func run() async throws {
        let path = project.hasSuffix("/naskah.yaml") ? String(project.dropLast(12)) : project
        guard FileManager.default.fileExists(atPath: path + "/naskah.yaml") || ServeCommand.isNew(path) else {
            throw ValidationError(
                Wording(
                    id:
                        "'\(project)' bukan folder proyek dan tidak kosong: tidak ada naskah.yaml di dalamnya. Buka folder yang kosong, atau yang hanya berisi daftar (.xlsx, .ods, .csv): naskah serve proyek-baru",
                    en:
                        "'\(project)' is not the folder of a project and is not empty: it has no naskah.yaml. Open an empty folder, or one with nothing but lists (.xlsx, .ods, .csv): naskah serve new-project"
                ).text(in: Speech.messages))
        }
        let desk = Desk(path, only: only, polls: poll)
        let access = Access(otherHosts: host + (listen.map { [$0] } ?? []), accounts: try accounts())
        let address = (host: listen ?? "127.0.0.1", port: port)
        let server = DeskServer(
            desk, access: access, address: address,
            programs: DeskPrograms(naskah: ServeCommand.naskah, editor: try command()))
        let isOpened = open
        let serving = Task {
            try await server.run { port in
                let address = "http://127.0.0.1:\(port)/?token=\(access.token)"
                Speech.write(address + "\n")
                if isOpened { ServeCommand.show(address) }
            }
        }
        let ends = Signals { serving.cancel() }
        defer { ends.forget() }
        do {
            try await serving.value
        } catch {
            desk.close()
            Speech.write(
                Wording(
                    id: "port \(port) tidak dapat dipakai: \(error)\n", en: "port \(port) cannot be used: \(error)\n"
                ).text(in: Speech.messages), toError: true)
            throw ExitCode(1)
        }
        desk.close()
    }

    /// Whether a project may begin in a folder: it is empty, could be made, or has nothing but lists.
    private static func isNew(_ path: String) -> Bool {
        let files = FileManager.default
        if !files.fileExists(atPath: path) {
            return (try? files.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil
        }
        return (try? files.contentsOfDirectory(atPath: path).isEmpty) ?? false || ListFolder.lists(in: path) != nil
    }

    private func command() throws -> EditorCommand? {
        guard let editor else { return nil }
        guard let command = EditorCommand(editor) else {
            throw ValidationError(
                Wording(
                    id: "tidak ada program untuk --editor '\(editor)'",
                    en: "there is no program for --editor '\(editor)'"
                )
                .text(in: Speech.messages))
        }
        return command
    }

    private func accounts() throws -> Accounts? {
        guard let passwords else { return nil }
        guard let text = try? String(contentsOfFile: passwords, encoding: .utf8) else {
            throw ValidationError(
                Wording(id: "\(passwords) tidak dapat dibaca", en: "\(passwords) cannot be read").text(
                    in: Speech.messages))
        }
        do throws(Accounts.WrongLine) {
            return try Accounts(text)
        } catch {
            throw ValidationError(
                Wording(
                    id: "\(passwords):\(error.number): bukan NAMA:PERAN:ACAK",
                    en: "\(passwords):\(error.number): not NAME:ROLE:HASH"
                ).text(in: Speech.messages))
        }
    }

    /// The command beside this one.
    private static var naskah: String? {
        guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            own.hasSuffix("-meja")
        else { return nil }
        let path = String(own.dropLast(5))
        return Glibc.access(path, X_OK) == 0 ? path : nil
    }

    /// In the program of the desktop.
    private static func show(_ address: String) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let programs = folders.map { "\($0)/xdg-open" }
        guard let program = programs.first(where: { Glibc.access($0, X_OK) == 0 }) else { return }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = [address]
        try? process.run()
    }
}

/// Ctrl-C, and being asked to end.
final class Signals {
    private let sources: [any DispatchSourceSignal]

    init(_ end: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: end)
            source.resume()
            return source
        }
    }

    func forget() { for source in sources { source.cancel() } }
}
