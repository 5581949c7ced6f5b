import ArgumentParser
import Diagnostics

/// `naskah serve`: becomes the desk.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: HelpText.said(
            id: "Membuka proyek sebagai meja kerja dalam peramban, yang mengikuti setiap perubahan.",
            en: "Opens a project as a desk in the browser, which follows every change."),
        discussion: HelpText.said(
            id: """
                naskah serve proyek --open
                naskah meja proyek --port 8080 --only masterplan
                naskah serve proyek-baru                        folder kosong: lima pertanyaan membuat proyeknya
                naskah serve proyek --listen 0.0.0.0 --passwords sandi.txt --host meja.contoh.go.id

                Tanpa --listen hanya dapat dibuka dari komputer ini, dengan alamat yang dicetak. Ctrl-C mengakhirinya.
                """,
            en: """
                naskah serve proyek --open
                naskah meja proyek --port 8080 --only masterplan
                naskah serve new-project                        an empty folder: five questions make its project
                naskah serve proyek --listen 0.0.0.0 --passwords sandi.txt --host meja.contoh.go.id

                Without --listen it can be opened from this machine alone, by the address that is printed. Ctrl-C ends it.
                """),
        aliases: ["meja"])

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(
        help: .said(
            id: "Hanya dokumen ini; boleh ditulis beberapa kali.", en: "Only this document; may be given several times."
        ), completion: DocumentNames.completion)
    var only: [String] = []

    @Option(help: .said(id: "Nomor port. (bawaan: yang bebas)", en: "Number of the port. (default: a free one)"))
    var port: Int?

    @Flag(help: .said(id: "Buka juga dalam peramban.", en: "Also open it in the browser."))
    var open = false

    @Flag(
        help: .said(
            id: "Periksa berkas setiap setengah detik, walaupun sistem dapat memberi tahu.",
            en: "Look at the files every half second, although the system can tell of changes."))
    var poll = false

    @Option(
        help: .said(
            id: "Layani juga komputer lain, pada alamat ini. Memerlukan --passwords; TLS oleh proksi di depannya.",
            en: "Serve other machines too, on this address. Needs --passwords; TLS by a proxy before it."))
    var listen: String?

    @Option(
        help: .said(
            id: "Berkas NAMA:PERAN:SANDI, baris demi baris dari naskah password.",
            en: "File of NAME:ROLE:PASSWORD, lines that naskah password has made."), completion: .file())
    var passwords: String?

    @Option(
        help: .said(
            id: "Nama yang dipakai peramban untuk sampai ke sini; boleh beberapa kali.",
            en: "A name by which browsers come here; may be given several times."))
    var host: [String] = []

    @Option(
        help: .said(
            id: "Editor untuk membuka berkas di barisnya, misalnya code, atau 'PROGRAM {file} {line} {column}'.",
            en: "Editor that opens a file at its line, such as code, or 'PROGRAM {file} {line} {column}'."))
    var editor: String?

    /// Which options go together is checked by the program that serves.
    func run() throws {
        var arguments = only.flatMap { ["--only", $0] } + host.flatMap { ["--host", $0] }
        arguments += port.map { ["--port", String($0)] } ?? []
        arguments += listen.map { ["--listen", $0] } ?? []
        arguments += passwords.map { ["--passwords", $0] } ?? []
        arguments += editor.map { ["--editor=\($0)"] } ?? []
        arguments += (open ? ["--open"] : []) + (poll ? ["--poll"] : [])
        throw DeskProgram.become("serve", arguments + ["--", project])
    }
}
