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
            id:
                "Bersama --each atau beberapa proyek: pakai yang sudah ditulis sebelumnya selama masukan dan berkasnya tidak berubah.",
            en:
                "With --each or several projects: keep what an earlier run has written, as long as neither input nor file has changed."
        ))
    var resume = false

    @Flag(
        help: .said(
            id: "Bersama --each: juga satu berkas untuk dicetak, berisi halaman semuanya.",
            en: "With --each: also one file for the printer, with the pages of all."))
    var merge = false

    func validate() throws {
        if each == nil, merge { throw ValidationError("--merge goes with --each") }
    }
}

extension BatchSubject.Kind: ExpressibleByArgument {}
