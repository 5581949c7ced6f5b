import ArgumentParser

/// `naskah password`: a line of the file of those who may come to a desk.
struct PasswordCommand: ParsableCommand {
    enum Role: String, ExpressibleByArgument, CaseIterable { case look, edit, approve }

    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: HelpText.said(
            id: "Mengacak kata sandi bagi naskah serve --passwords.",
            en: "Hashes a password for naskah serve --passwords."),
        discussion: HelpText.said(
            id: """
                naskah password ani --role edit >> sandi.txt

                Kata sandinya satu baris pada masukan standar, paling sedikit delapan huruf.
                """,
            en: """
                naskah password ani --role edit >> sandi.txt

                The password is one line of standard input, of at least eight letters.
                """))

    @Argument(help: .said(id: "Nama orangnya.", en: "The name of the person."))
    var name: String

    @Option(help: .said(id: "Yang boleh dikerjakannya.", en: "What the person may do."))
    var role = Role.look

    func run() throws { throw DeskProgram.become("password", [name, "--role", role.rawValue]) }
}
