import CQPDF
import Foundation
import TestSupport
import Testing

/// Libraries that few documents need cost nothing where they are not needed, and are missed only where they are.
@Suite struct LibraryTests {
    private static let anchor = "penanda: '${ttd_{kunci}}'"

    /// One direct call would make the linker load the library with every run again.
    @Test func nothingCallsThemDirectly() throws {
        let undefined = try Program.output(of: "nm", "-D", "--undefined-only", Naskah.executable)
        #expect(undefined.contains(" hb_shape"))
        let direct = undefined.split(separator: "\n").filter { line in
            ["cairo_", "pixman_", "qpdf_", "rsvg_", "pango_", "g_object_"].contains { line.contains(" " + $0) }
        }
        #expect(direct.isEmpty, "\(direct)")
    }

    /// Not even to tell their versions from those of the last run.
    @Test func pactsOpenNone() throws {
        let folder = try TemporaryFolder(), batch = try BatchProject(signers: 3)
        for _ in 1...2 {
            let result = try batch.compile(
                environment: ["LD_DEBUG": "files", "LD_DEBUG_OUTPUT": folder.path + "/opened", "LD_LIBRARY_PATH": nil])
            #expect(result.status == 0, "\(result.errors)")
        }
        let lists = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(lists.count == 2)
        for list in lists {
            let opened = try String(contentsOfFile: folder.path + "/" + list, encoding: .utf8)
            let asked = opened.split(separator: "\n").filter { $0.contains("opening file=") }
            #expect(opened.contains("libharfbuzz") && asked.isEmpty, "\(asked)")
        }
    }

    @Test func printFilesReportThatQPDFIsMissing() throws {
        let folder = try FolderWithoutQPDF(), batch = try BatchProject(signers: 2)
        let result = try batch.compile("--merge", environment: folder.environment)
        #expect(result.status == 1 && !result.isTimedOut)
        #expect(result.errors.contains("finishing.failed") && result.errors.contains(QPDF_SONAME), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: batch.folder + ".cetak.pdf"))
    }

    /// Also those with signature fields.
    @Test func documentsDoWithoutQPDF() throws {
        let folder = try FolderWithoutQPDF(), form = try SigningProject(signers: 2, signing: [LibraryTests.anchor])
        let result = try Naskah.run(["compile", form.path, "--language", "en"], environment: folder.environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(FileManager.default.fileExists(atPath: form.pdf.path))
    }
}

/// A folder in which the dynamic linker finds a libqpdf that is none.
private struct FolderWithoutQPDF {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try Data("no library".utf8).write(to: URL(filePath: "\(folder.path)/\(QPDF_SONAME)"))
    }

    var environment: [String: String?] { ["LD_LIBRARY_PATH": folder.path] }
}
