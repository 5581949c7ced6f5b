import ArgumentParser
import Diagnostics
import DocumentData
import Files
import PDFFinishing

/// What the files are to be, and how they are handed over.
struct DeliveryOptions: ParsableArguments {
    @Option(
        help: .said(
            id: """
                pdfa-2a untuk arsip, pdfa-3a dengan berkas data di dalamnya, pdfua-1 tanpa PDF/A, tidak untuk tanpa standar. \
                (bawaan: standar di naskah.yaml, selain itu pdfa-2a)
                """,
            en: """
                pdfa-2a for archives, pdfa-3a with the files of the data in it, pdfua-1 without PDF/A, tidak for none. \
                (default: standar of naskah.yaml, else pdfa-2a)
                """))
    var standard: DocumentStandard?

    @Flag(
        help: .said(
            id: "Susun berkas agar halaman pertama tampil sebelum semuanya terunduh.",
            en: "Order each file so that its first page is seen before all of it has come over the net."))
    var linearize = false

    @Option(
        help: .said(
            id: """
                Enkripsi dengan sandi dari berkas ini: baris pertama membuka PDF (kosong: siapa saja), baris kedua memberi semua hak. \
                Tidak bersama PDF/A.
                """,
            en: """
                Encrypt with the passwords of this file: the first line opens the PDF (empty: everybody may), the second gives all \
                rights. Not with PDF/A.
                """), completion: .file())
    var encrypt: String?

    @Option(
        help: .said(
            id: "Bersama --encrypt: apa yang boleh dilakukan siapa saja; boleh beberapa kali. (bawaan: print dan fill)",
            en: "With --encrypt: what everybody may do; may be given several times. (default: print and fill)"))
    var permit: [Delivery.Permission] = []

    func validate() throws {
        if encrypt == nil, !permit.isEmpty { throw ValidationError("--permit goes with --encrypt") }
    }

    /// The documents with the standard that was asked for.
    func applied(to documents: [LoadedProject.Document]) -> [LoadedProject.Document] {
        guard let standard else { return documents }
        return documents.map { document in
            var document = document
            document.standard = standard
            return document
        }
    }

    /// nil for files that are written as they are. Reports and ends the command when they cannot be handed over so.
    func delivery(of documents: [LoadedProject.Document], _ reporting: ReportOptions) throws -> Delivery? {
        guard let encrypt else { return Delivery(isLinearized: linearize, encryption: nil) }
        if let archive = documents.first(where: \.standard.isArchive) {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "arsip PDF/A (\(archive.key)) tidak boleh dienkripsi; tambahkan --standard pdfua-1",
                        en: "an archive (\(archive.key), PDF/A) must not be encrypted; add --standard pdfua-1")))
        }
        let (password, owner) = try passwords(in: encrypt, reporting)
        let permissions = permit.isEmpty ? [.print, .fill] : Set(permit)
        return Delivery(
            isLinearized: linearize,
            encryption: Delivery.Encryption(password: password, ownerPassword: owner, permissions: permissions))
    }

    /// What a batch that is resumed compares.
    var fingerprint: [String] {
        let passwords = encrypt.flatMap { SHA256.hexadecimal(ofFile: $0) } ?? ""
        let all =
            [standard?.rawValue ?? "", linearize ? "linearized" : "", passwords] + permit.map(\.rawValue).sorted()
        return all.allSatisfy(\.isEmpty) ? [] : [all.joined(separator: " ")]
    }

    private static let mostBytes = 4096
    /// What the standard takes of a password (ISO 32000-2 §7.6.4.3.3).
    private static let longest = 127

    private func passwords(in path: String, _ reporting: ReportOptions) throws -> (String, String) {
        let bytes = FileBytes.read(path, limit: DeliveryOptions.mostBytes)
        let lines = bytes.map {
            String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map {
                String($0.last == "\r" ? $0.dropLast() : $0)
            }
        }
        guard let lines, lines.count >= 2, !lines[1].isEmpty, lines[0] != lines[1],
            lines.allSatisfy({ $0.utf8.count <= DeliveryOptions.longest && !$0.utf8.contains(0) })
        else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id:
                            "\(path): perlu dua baris yang berlainan, kata sandi pembuka (boleh kosong) lalu kata sandi pemilik",
                        en:
                            "\(path): two different lines are needed, the password that opens (may be empty) and that of the owner"
                    )))
        }
        return (lines[0], lines[1])
    }
}

extension DocumentStandard: ExpressibleByArgument {}
extension Delivery.Permission: ExpressibleByArgument {}
