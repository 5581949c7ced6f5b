import ArgumentParser
import Diagnostics
import DocumentData

/// Identity numbers for the signing records of documents that are signed electronically.
struct SigningOptions: ParsableArguments {
    @Option(
        help: .said(
            id: "Tabel NIK menurut kunci penanda tangan, dengan kolom kunci dan nik. (bawaan: nik pada naskah.yaml)",
            en:
                "Table of identity numbers (NIK) by the keys of signatories, with the columns kunci and nik. (default: nik of naskah.yaml)"
        ),
        completion: .file())
    var nikFile: String?

    @Flag(
        help: .said(
            id: "Tulis NIK ke dalam catatan penandatanganan; tanpa ini berkas NIK tidak dibaca sama sekali.",
            en: "Put the NIK into the signing records; without this the file of identity numbers is not even read."))
    var withNik = false

    func validate() throws {
        if nikFile != nil, !withNik { throw ValidationError("--nik-file is read only with --with-nik") }
    }

    /// NIK by key; empty unless asked for. Reports and ends the command when the file cannot be used.
    func identities(for project: LoadedProject, _ reporting: ReportOptions) throws -> [String: String] {
        guard withNik else { return [:] }
        guard let path = nikFile ?? project.identityFile.map({ project.path + "/" + $0 }) else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "--with-nik memerlukan --nik-file, atau nik dalam naskah.yaml",
                        en: "--with-nik needs --nik-file, or nik in naskah.yaml")))
        }
        var findings = Findings()
        guard let identities = IdentityFile.read(path, into: &findings) else {
            reporting.report([findings])
            throw CommandExit.data
        }
        return identities
    }
}
