import Diagnostics
import PDFFinishing

/// What a PDF that came back says of its signatures: field by field, with what speaks against them. Whether certificates are genuine is
/// for programs that know their issuers.
package struct SignatureAccount: Sendable {
    package enum State: String, Sendable { case empty, signed, broken }

    /// One field.
    package struct Line: Sendable {
        /// Of the field in the form.
        package let name: String
        /// What people are shown.
        package let title: String
        /// Counted from 0; nil for a field that stands on no page.
        package let page: Int?
        package let state: State
        package let wording: Wording

        fileprivate init(_ field: PDFSignatureField, _ state: State, _ wording: Wording) {
            name = field.name
            title = field.title
            page = field.page
            self.state = state
            self.wording = wording
        }
    }

    package let lines: [Line]
    package private(set) var findings = Findings()

    /// - Throws: for files that cannot be read.
    package init(of bytes: [UInt8], name: String) throws(FinishingError) {
        let signatures = try PDFSignatures(bytes, name: name)
        lines = signatures.fields.map { SignatureAccount.line($0, in: signatures) }
        for line in lines where line.state == .broken { findings.report(SignatureAccount.broken(line, name)) }
        guard let count = signatures.uncoveredCount, count > 0 else { return }
        let pages = signatures.uncoveredPages
        findings.report(
            pages.isEmpty
                ? SignatureAccount.addition(count, name) : SignatureAccount.addition(count, changing: pages, name))
    }

    private static func line(_ field: PDFSignatureField, in all: PDFSignatures) -> Line {
        guard let signature = field.signature else {
            return Line(field, .empty, Wording(id: "belum ditandatangani", en: "not signed yet"))
        }
        guard case .upTo(let end) = signature.coverage else {
            return Line(
                field, .broken,
                Wording(
                    id: "tanda tangannya melewatkan byte yang bukan miliknya",
                    en: "the signature leaves out bytes that are not its own"))
        }
        guard signature.isIntact != false else {
            return Line(
                field, .broken,
                Wording(
                    id: "byte yang dicakup tanda tangannya sudah diubah",
                    en: "the bytes that the signature covers have been changed"))
        }
        let day = signature.readableDate, later = all.length - end, pages = pageList(signature.changedPages)
        var (id, en) = ("ditandatangani", "signed")
        if let signer = signature.signer { (id, en) = ("\(id) oleh \(signer)", "\(en) by \(signer)") }
        if !day.isEmpty { (id, en) = ("\(id), \(day)", "\(en), \(day)") }
        (id, en) = ("\(id); mencakup byte 1–\(end) dari \(all.length)", "\(en); covers bytes 1–\(end) of \(all.length)")
        if later > 0 { (id, en) = ("\(id), \(later) ditambahkan sesudahnya", "\(en), \(later) were added later") }
        if !pages.isEmpty {
            (id, en) = ("\(id); sejak itu halaman \(pages) berubah", "\(en); pages \(pages) have changed since")
        }
        if signature.isIntact == nil {
            (id, en) = ("\(id); sidik isinya tidak dapat dihitung di sini", "\(en); its digest cannot be made here")
        }
        return Line(field, .signed, Wording(id: id, en: en))
    }

    private static func broken(_ line: Line, _ name: String) -> Diagnostic {
        Diagnostic(
            "pdf.signature-broken", .error,
            Wording(
                id: "\(name): bidang \(line.name): \(line.wording.indonesian)",
                en: "\(name): field \(line.name): \(line.wording.english)"), at: nil
        ).fix(
            Wording(
                id: "minta salinan yang langsung dari penanda tangan", en: "ask for the copy that the signer made"))
    }

    private static func addition(_ count: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            "pdf.unsigned-bytes", .warning,
            Wording(
                id: "\(name): \(count) byte sesudah tanda tangan terakhir tidak dicakup tanda tangan mana pun; "
                    + "halamannya tetap seperti yang ditandatangani",
                en:
                    "\(name): no signature covers the \(count) bytes after the last one; the pages are as they were signed"
            ),
            at: nil
        ).rule(
            Wording(
                id:
                    "aplikasi penanda tangan menambahkan bukti keabsahan di sana (PAdES-LTV); isi lain tidak semestinya",
                en: "programs that sign add proofs of validity there (PAdES-LTV); nothing else should be"))
    }

    private static func addition(_ count: Int, changing pages: [Int], _ name: String) -> Diagnostic {
        let list = pageList(pages)
        return Diagnostic(
            "pdf.unsigned-pages", .error,
            Wording(
                id:
                    "\(name): halaman \(list) diubah sesudah tanda tangan terakhir, oleh \(count) byte yang tidak dicakup "
                    + "tanda tangan mana pun",
                en: "\(name): pages \(list) were changed after the last signature, by \(count) bytes that none covers"),
            at: nil
        ).fix(
            Wording(
                id: "minta salinan yang langsung dari penanda tangan", en: "ask for the copy that the signer made"))
    }

    private static func pageList(_ pages: [Int]) -> String {
        pages.prefix(20).map { String($0 + 1) }.joined(separator: ", ") + (pages.count > 20 ? ", …" : "")
    }
}

extension PDFSignature {
    /// The day and time as the signer's clock had it (PDF 32000-1 §7.9.4); as it is written where it is no date.
    fileprivate var readableDate: String {
        let digits = Array(date.drop { !$0.isNumber }.prefix { $0.isNumber })
        guard digits.count >= 8 else { return date }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        let day = "\(part(6..<8))-\(part(4..<6))-\(part(0..<4))"
        return digits.count >= 12 ? "\(day) \(part(8..<10)).\(part(10..<12))" : day
    }
}
