import DocumentData
import DocumentLayout
import PageModel

/// A document as it is made once: for whom, and with which code of its data.
struct DocumentEdition {
    let document: LoadedProject.Document
    /// Whom this file of a batch is for.
    let subject: BatchSubject?
    /// Where the document shows it.
    let code: DataCode?
    /// Of a cover: how thick the book is that it is wrapped around.
    let spine: DataRecord?

    /// The project's data with `dokumen`: what the layout may know about the document that it makes.
    func data(of project: LoadedProject) -> DataRecord {
        var fields: [DataRecord.Entry] = [
            .init(key: "kunci", node: DataNode(.text(document.key))),
            .init(key: "judul", node: DataNode(.text(document.title), at: document.keyRange)),
            .init(key: "salinan", node: DataNode(.boolean(document.isCopy))),
        ]
        if let date = document.date { fields.append(.init(key: "tanggal", node: DataNode(.date(date)))) }
        fields.append(.init(key: "penanda_tangan", node: DataNode(subject?.signer.map { .record($0) } ?? .null)))
        fields.append(.init(key: "opd", node: DataNode(subject?.agency.map { .record($0) } ?? .null)))
        for (key, text) in [("sidik", code?.data), ("sidik_halaman", code?.pages), ("kode_data", code?.text)] {
            fields.append(.init(key: key, node: DataNode(text.map { .text($0) } ?? .null)))
        }
        fields.append(.init(key: "punggung", node: DataNode(spine.map { .record($0) } ?? .null)))
        fields.append(.init(key: "perubahan", node: project.changes?.node ?? DataNode(.null)))
        let signatures = document.electronicSignatures.map { DataValue.record($0.record) } ?? .null
        fields.append(.init(key: "tanda_tangan_elektronik", node: DataNode(signatures)))
        let entry = DataRecord.Entry(key: "dokumen", node: DataNode(.record(DataRecord(fields))))
        return DataRecord(project.root.entries + [entry])
    }

    /// What the file says of itself.
    func metadata(in project: LoadedProject) -> DocumentMetadata {
        let region = project.root.record("wilayah").map { Region($0) }
        let author = region.map { "Pemerintah \($0.kind == "kota" ? "Kota" : "Kabupaten") \($0.name)" } ?? ""
        let name = subject.map { $0.signerName.isEmpty ? $0.office : $0.signerName.withPlainSpaces } ?? ""
        var metadata = DocumentMetadata(
            title: name.isEmpty ? document.title : "\(document.title) – \(name)", author: author,
            subject: project.root.record("proyek")?.text("judul") ?? "",
            date: document.date.map { DocumentMetadata.Day(year: $0.year, month: $0.month, day: $0.day) })
        metadata.dataDigest = code?.data
        metadata.pagesDigest = code?.pages
        return metadata
    }
}
