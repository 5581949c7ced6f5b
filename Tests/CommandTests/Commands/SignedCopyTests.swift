import Foundation
import TestSupport
import Testing

/// A copy that was signed after it was made is still the document; one whose page was changed in the same way is not. Of each field it is
/// told who has signed, and which bytes.
@Suite struct SignedCopyTests {
    private func project() throws -> (project: SigningProject, copy: String) {
        let signing = try SigningProject(signers: 2, signing: ["penanda: '${ttd_{kunci}}'"])
        try #require(try signing.compile().status == 0)
        let copy = signing.path + "/salinan.pdf"
        try FileManager.default.copyItem(atPath: signing.path + "/build/uji.pdf", toPath: copy)
        return (signing, copy)
    }

    private func verify(_ update: PDFUpdate, _ signing: SigningProject) throws -> Program.Result {
        try update.write()
        return try Naskah.run([
            "verify", signing.path + "/salinan.pdf", "--project", signing.path, "--only", "uji", "--language", "en",
        ])
    }

    /// Another size of the first page.
    private func changedPage(_ object: String) -> String? {
        guard object.contains("/Type /Page ") || object.hasSuffix("/Type /Page >>") else { return nil }
        return object.replacing(/\/MediaBox \[[^\]]*\]/, with: "/MediaBox [ 0 0 300 300 ]")
    }

    @Test func eachFieldTellsItsSignature() throws {
        let (signing, copy) = try project()
        var update = try PDFUpdate(of: copy)
        try update.sign("kepala-1", by: "Nama Rekaan Penanda")
        let one = try verify(update, signing)
        #expect(one.status == 0 && one.output.contains("with 1 signatures"), "\(one.output) \(one.errors)")
        let count = update.bytes.count
        #expect(
            one.output.contains(
                "kepala-1: signed by Nama Rekaan Penanda, 29-11-2026 18.04; covers bytes 1–\(count) of \(count)"),
            "\(one.output)")
        #expect(one.output.contains("kepala-2: not signed yet"))
        update = try PDFUpdate(of: copy)
        try update.sign("kepala-2", by: "Nama Rekaan Kedua")
        let two = try verify(update, signing)
        #expect(two.status == 0 && two.output.contains("with 2 signatures"), "\(two.output) \(two.errors)")
        #expect(two.output.contains("\(update.bytes.count - count) were added later"), "\(two.output)")
        #expect(two.output.contains("signed by Nama Rekaan Kedua") && !two.errors.contains("unsigned"))
    }

    @Test func oneChangedByteIsTold() throws {
        let (signing, copy) = try project()
        var update = try PDFUpdate(of: copy)
        try update.sign("kepala-1", by: "Nama Rekaan Penanda")
        update.put("Uba", at: try update.place(of: "(Uji)", from: 0) + 1)
        let result = try verify(update, signing)
        #expect(
            result.status == 1 && result.errors.contains("pdf.signature-broken"), "\(result.output) \(result.errors)")
        #expect(result.errors.contains("the bytes that the signature covers have been changed"))
    }

    /// What a signature leaves out besides itself can say anything.
    @Test(arguments: [1, 10]) func aGapIsTold(bytes: Int) throws {
        let (signing, copy) = try project()
        var update = try PDFUpdate(of: copy)
        try update.sign("kepala-1", by: "Nama Rekaan Penanda", skipping: bytes)
        let result = try verify(update, signing)
        #expect(result.status == 1 && result.errors.contains("leaves out bytes"), "\(result.output) \(result.errors)")
    }

    /// What is added behind the last signature is told, and is wrong where a page shows it.
    @Test func additionsThatNobodySignedAreTold() throws {
        let (signing, copy) = try project()
        var update = try PDFUpdate(of: copy)
        try update.sign("kepala-1", by: "Nama Rekaan Penanda")
        try update.write()
        let signed = update.bytes.count
        try update.append("<</Type/DSS>>") { _, _ in nil }
        let added = try verify(update, signing)
        #expect(added.status == 0 && added.errors.contains("pdf.unsigned-bytes"), "\(added.output) \(added.errors)")
        #expect(added.errors.contains("the \(update.bytes.count - signed) bytes after the last one"))
        try update.append("null") { object, _ in changedPage(object) }
        let changed = try verify(update, signing)
        #expect(
            changed.status == 1 && changed.errors.contains("pdf.unsigned-pages"), "\(changed.output) \(changed.errors)")
        #expect(changed.output.contains("pages 1 have changed since"), "\(changed.output)")
    }

    @Test func anotherPageIsAChange() throws {
        let (signing, copy) = try project()
        var update = try PDFUpdate(of: copy)
        try update.append("null") { object, _ in changedPage(object) }
        let result = try verify(update, signing)
        #expect(result.status == 1 && result.errors.contains("pages 1 differ"), "\(result.output) \(result.errors)")
    }
}
