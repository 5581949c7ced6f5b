import CairoRendering
import Diagnostics
import Foundation

/// The approved pages of one document: a folder `baseline/NAME` in the project.
///
/// `pages.txt` (`PageTable`), `text.txt` (`ContentText`), `environment.txt`, and `page-001.png` … A new state is written beside it and
/// takes its place when it is complete.
public struct BaselineFolder: Sendable {
    let path: String

    /// - Parameter document: the document's key.
    public init(project: String, document: String) {
        path = "\(project)/baseline/\(document)"
    }

    /// Keys of all documents of a project that have approved pages, sorted.
    public static func documents(ofProject project: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: project + "/baseline")) ?? []
        return names.filter { BaselineFolder(project: project, document: $0).exists }.sorted()
    }

    /// Forgets the approved pages.
    public func remove() throws(RenderingError) {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .output(path: path, code: EIO)
        }
    }

    /// Whether the document has been approved before.
    public var exists: Bool { FileManager.default.fileExists(atPath: path + "/pages.txt") }

    func read(into findings: inout Findings) -> DocumentRecord? {
        guard let table = text("pages.txt"), let words = text("text.txt"), let environment = text("environment.txt"),
              let contents = ContentText.pages(words), let pages = PageTable.pages(table, contents: contents) else {
            findings.report(Diagnostic(
                "review.unreadable-baseline", .error,
                Wording(id: "\(path) tidak dapat dibaca sebagai halaman yang disetujui", en: "\(path) cannot be read as approved pages"), at: nil)
                .fix(Wording(id: "ambil kembali dari git, atau hapus lalu jalankan naskah approve",
                             en: "take it from git again, or delete it and run naskah approve")))
            return nil
        }
        return DocumentRecord(environment: DrawingEnvironment(text: environment), pages: pages)
    }

    private func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").flatMap { String(data: $0, encoding: .utf8) }
    }

    /// The PNG file of a page, counted from 0.
    func picture(_ page: Int) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(path)/\(BaselineFolder.name(page))").map { Array($0) }
    }

    private static func name(_ page: Int) -> String {
        let digits = String(page + 1)
        return "page-\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits).png"
    }

    /// - Parameter pictures: one PNG for each page.
    func write(_ record: DocumentRecord, pictures: [[UInt8]]) throws(RenderingError) {
        let files = FileManager.default, new = path + ".new-\(getpid())", old = path + ".old-\(getpid())"
        defer {
            try? files.removeItem(atPath: new)
            try? files.removeItem(atPath: old)
        }
        do {
            try files.createDirectory(atPath: new, withIntermediateDirectories: true)
            try Data(PageTable.text(of: record.pages).utf8).write(to: URL(filePath: new + "/pages.txt"))
            try Data(ContentText.text(of: record.pages.map(\.content)).utf8).write(to: URL(filePath: new + "/text.txt"))
            try Data(record.environment.text.utf8).write(to: URL(filePath: new + "/environment.txt"))
            for (index, picture) in pictures.enumerated() {
                try Data(picture).write(to: URL(filePath: "\(new)/\(BaselineFolder.name(index))"))
            }
            if files.fileExists(atPath: path) { try files.moveItem(atPath: path, toPath: old) }
            try files.moveItem(atPath: new, toPath: path)
        } catch {
            // What was approved before stays.
            if !files.fileExists(atPath: path) { try? files.moveItem(atPath: old, toPath: path) }
            throw .output(path: path, code: EIO)
        }
    }
}
