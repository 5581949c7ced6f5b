import Diagnostics
import DocumentData

/// The spine of a cover is as thick as the pages of the book that it is wrapped around.
extension DocumentProducer {
    /// Lays the book out for the number of its pages, with fonts and caches of its own. nil, and reported, when it cannot be made.
    func spine(of book: BoundBook, for cover: LoadedProject.Document) -> DataRecord? {
        guard let document = project.documents.first(where: { $0.key == book.document }), document.book == nil else {
            found.reading.report(noBook(book))
            return nil
        }
        let producer = DocumentProducer(project: project, resources: shared)
        guard let prepared = producer.prepare(document), let pages = producer.proof(prepared) else {
            found.reading.report(unmadeBook(book))
            return nil
        }
        return book.spine(ofPages: pages)
    }

    private func noBook(_ book: BoundBook) -> Diagnostic {
        Diagnostic(
            "project.no-book", .error,
            Wording(
                id: "tidak ada dokumen \"\(book.document)\" yang dapat dijilid dalam sampul ini",
                en: "there is no document '\(book.document)' that could be bound in this cover"), at: book.range
        )
        .rule(
            Wording(
                id: "sampul_untuk menyebut kunci dokumen lain dari proyek ini, yang bukan sampul",
                en: "sampul_untuk names the key of another document of this project that is no cover"))
    }

    private func unmadeBook(_ book: BoundBook) -> Diagnostic {
        Diagnostic(
            "project.unmade-book", .error,
            Wording(
                id: "dokumen \"\(book.document)\" belum dapat disusun, jadi tebal punggung sampulnya tidak diketahui",
                en: "the document '\(book.document)' cannot be made yet, so how thick its cover's spine is is not known"
            ),
            at: book.range
        )
        .fix(
            Wording(
                id: "perbaiki dahulu kesalahan dokumen itu: naskah check --only \(book.document)",
                en: "mend the errors of that document first: naskah check --only \(book.document)"))
    }
}
