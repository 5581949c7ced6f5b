import ArgumentParser
import DocumentData

/// One file for each signatory or unit.
struct BatchOptions: ParsableArguments {
    @Option(
        help: .said(
            id:
                "Satu berkas bagi setiap penanda tangan (signer) atau OPD (agency), dalam folder bernama dokumennya, dengan manifest.json.",
            en: "One file for each signer or agency, in a folder named after the document, with manifest.json."))
    var each: BatchSubject.Kind?

    @Flag(
        help: .said(
            id: "Bersama --each: pakai yang sudah ditulis sebelumnya selama masukan dan berkasnya tidak berubah.",
            en:
                "With --each: keep what an earlier run has written, as long as neither the input nor the file has changed."
        ))
    var resume = false

    @Flag(
        help: .said(
            id: "Bersama --each: juga satu berkas untuk dicetak, berisi halaman semuanya.",
            en: "With --each: also one file for the printer, with the pages of all."))
    var merge = false

    func validate() throws {
        if each == nil, resume || merge { throw ValidationError("--resume and --merge go with --each") }
    }
}

extension BatchSubject.Kind: ExpressibleByArgument {}
