import ArgumentParser
import DeskServer
import Diagnostics

/// `naskah password`
struct PasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: Speech.help.text(
            Wording(
                id: "Mengacak kata sandi bagi naskah serve --passwords.",
                en: "Hashes a password for naskah serve --passwords.")),
        discussion: Speech.help.text(
            Wording(
                id:
                    "naskah password ani --role edit >> sandi.txt     kata sandinya dibaca dari masukan standar, satu baris",
                en:
                    "naskah password ani --role edit >> sandi.txt     the password is read from standard input, one line"
            )))

    @Argument(help: Speech.help.help("Nama orangnya.", "The name of the person."))
    var name: String

    @Option(help: Speech.help.help("look, edit, atau approve.", "look, edit or approve."))
    var role = "look"

    func validate() throws {
        guard Access.Role(rawValue: role) != nil else { throw ValidationError("--role is look, edit or approve") }
        guard !name.isEmpty, !name.contains(where: { $0 == ":" || $0.isNewline || $0 == "#" }) else {
            throw ValidationError("the name has no ':', '#' or line end")
        }
    }

    func run() throws {
        guard let password = readLine(), password.count >= 8 else {
            throw ValidationError(
                Wording(
                    id: "kata sandi paling sedikit delapan huruf, dalam satu baris masukan standar",
                    en: "a password has at least eight letters, in one line of standard input"
                ).text(in: Speech.messages))
        }
        Speech.write("\(name):\(role):\(PasswordHash(password).text)\n")
    }
}
