import Diagnostics
import Glibc

/// The executable of the desk: `naskah-meja`, beside `naskah`. What it offers is declared here, so that help and completions are whole.
enum DeskProgram {
    /// Takes the place of this process. Returns only when that fails.
    static func become(_ subcommand: String, _ arguments: [String]) -> any Error {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
        let own = String(decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = own + "-meja"
        var words: [UnsafeMutablePointer<CChar>?] = ([path, subcommand] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        words.append(nil)
        execv(path, words)
        let wording = Wording(id: "meja kerja (\(path)) tidak terpasang", en: "the desk (\(path)) is not installed")
        StandardOutput.write(wording.text(in: Language.ofEnvironment) + "\n", toError: true)
        return CommandExit.document
    }
}
