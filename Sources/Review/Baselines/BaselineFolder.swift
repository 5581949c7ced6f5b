import Diagnostics
import Files
import Glibc

/// The approved pages of one document: a folder `baseline/NAME` in the project.
///
/// `pages.txt` (`PageTable`), `text.txt` (`ContentText`), `environment.txt`, and `page-001.png` … A new state
/// takes its place when it is complete.
public struct BaselineFolder: Sendable {
    let path: String

    /// - Parameter document: the document's key.
    public init(project: String, document: String) {
        path = "\(project)/baseline/\(document)"
    }

    /// Keys of all documents of a project that have approved pages, sorted.
    public static func documents(ofProject project: String) -> [String] {
        (FolderListing.names(in: project + "/baseline") ?? [])
            .filter { !$0.hasPrefix(".") && BaselineFolder(project: project, document: $0).exists }
    }

    /// Forgets the approved pages.
    public func remove() throws(OutputError) {
        guard AtomicFolder.remove(path) else { throw OutputError(path: path, code: errno) }
    }

    /// Whether the document has been approved before.
    public var exists: Bool { access(path + "/pages.txt", F_OK) == 0 }

    func read(into findings: inout Findings) -> DocumentRecord? {
        guard let table = text("pages.txt"), let words = text("text.txt"), let environment = text("environment.txt"),
            let contents = ContentText.pages(words), let pages = PageTable.pages(table, contents: contents)
        else {
            findings.report(
                Diagnostic(
                    "review.unreadable-baseline", .error,
                    Wording(
                        id: "\(path) tidak dapat dibaca sebagai halaman yang disetujui",
                        en: "\(path) cannot be read as approved pages"), at: nil
                )
                .fix(
                    Wording(
                        id: "ambil kembali dari git, atau hapus lalu jalankan naskah approve",
                        en: "take it from git again, or delete it and run naskah approve")))
            return nil
        }
        return DocumentRecord(environment: DrawingEnvironment(text: environment), pages: pages)
    }

    private func text(_ name: String) -> String? {
        FileBytes.read("\(path)/\(name)").flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The PNG file of a page, counted from 0.
    func picture(_ page: Int) -> [UInt8]? {
        FileBytes.read("\(path)/\(BaselineFolder.name(page))")
    }

    private static func name(_ page: Int) -> String {
        let digits = String(page + 1)
        return "page-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits).png"
    }

    /// - Parameter pictures: one PNG for each page.
    func write(_ record: DocumentRecord, pictures: [[UInt8]]) throws(OutputError) {
        let folder = try AtomicFolder(path)
        try folder.write(Array(PageTable.text(of: record.pages).utf8), as: "pages.txt")
        try folder.write(Array(ContentText.text(of: record.pages.map(\.content)).utf8), as: "text.txt")
        try folder.write(Array(record.environment.text.utf8), as: "environment.txt")
        for (index, picture) in pictures.enumerated() { try folder.write(picture, as: BaselineFolder.name(index)) }
        try folder.commit()
    }
}
