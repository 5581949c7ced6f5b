import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import Files

struct ProjectFolderTests {
    let naming = SourceFile(path: "naskah.yaml", text: "data: x")

    func refusal(_ path: String, in folder: ProjectFolder) -> [String] {
        var findings = Findings()
        let range = SourceRange(naming, 6, 7)
        let file = folder.source(path, namedAt: range, into: &findings)
        #expect((file == nil) == findings.hasErrors)
        #expect(findings.all.allSatisfy { $0.id == "files.not-utf8" || $0.range == range })
        return findings.all.map(\.id)
    }

    @Test func readsInsideTheRootOnly() throws {
        let outside = try TemporaryFolder(["rahasia.txt": "x"])
        let project = try TemporaryFolder(["data/opd.csv": "id\n", "data/lain.csv": "id\n"])
        try project.link("keluar.txt", to: outside.path + "/rahasia.txt")
        try project.link("folder", to: outside.path)
        try project.link("data/dalam.csv", to: project.path + "/data/opd.csv")
        try project.link("lingkar", to: project.path + "/lingkar")
        try project.write([0x61, 0xFF, 0x62], as: "rusak.csv")
        let folder = ProjectFolder(root: project.path)
        #expect(refusal("data/opd.csv", in: folder) == [])
        #expect(refusal("./data//../data/opd.csv", in: folder) == [])
        #expect(refusal("data/dalam.csv", in: folder) == [])
        #expect(refusal("", in: folder) == ["files.empty-name"])
        #expect(refusal("  ", in: folder) == ["files.empty-name"])
        #expect(refusal("data\\opd.csv", in: folder) == ["files.backslash"])
        #expect(refusal("data/opd\0.csv", in: folder) == ["files.nul"])
        #expect(refusal(project.path + "/data/opd.csv", in: folder) == ["files.absolute-path"])
        #expect(refusal("../rahasia.txt", in: folder) == ["files.outside-folder"])
        #expect(refusal("data/../../rahasia.txt", in: folder) == ["files.outside-folder"])
        #expect(refusal("keluar.txt", in: folder) == ["files.outside-folder"])
        #expect(refusal("folder/rahasia.txt", in: folder) == ["files.outside-folder"])
        #expect(refusal("folder", in: folder) == ["files.outside-folder"])
        #expect(refusal("lingkar", in: folder) == ["files.not-found"])
        #expect(refusal("data", in: folder) == ["files.not-regular"])
        #expect(refusal("data/tiada.csv", in: folder) == ["files.not-found"])
        #expect(refusal("rusak.csv", in: folder) == ["files.not-utf8"])
    }

    @Test func refusesAPrefixThatIsAnotherFolder() throws {
        let parent = try TemporaryFolder(["proyek/a.txt": "", "proyek-lain/b.txt": ""])
        try parent.link("proyek/b.txt", to: parent.path + "/proyek-lain/b.txt")
        #expect(refusal("b.txt", in: ProjectFolder(root: parent.path + "/proyek")) == ["files.outside-folder"])
    }

    @Test func refusesPipesAndLargeFilesWithoutReadingThem() throws {
        let project = try TemporaryFolder(["besar.csv": ""])
        #expect(mkfifo(project.path + "/pipa.csv", 0o600) == 0)
        #expect(truncate(project.path + "/besar.csv", ProjectFolder.sizeLimit + 1) == 0)
        let folder = ProjectFolder(root: project.path)
        #expect(refusal("pipa.csv", in: folder) == ["files.not-regular"])
        #expect(refusal("besar.csv", in: folder) == ["files.too-large"])
    }

    @Test func suggestsASimilarName() throws {
        let project = try TemporaryFolder(["data/program.csv": "id\n"])
        var findings = Findings()
        #expect(ProjectFolder(root: project.path).source("data/progam.csv", namedAt: nil, into: &findings) == nil)
        #expect(findings.all.first?.fix?.message.english.contains("data/program.csv") == true)
    }

    @Test func skipsAByteOrderMarkAndPointsAtInvalidBytes() throws {
        let project = try TemporaryFolder()
        try project.write([0xEF, 0xBB, 0xBF] + Array("id\n".utf8), as: "a.csv")
        try project.write(Array("baik\nbur".utf8) + [0xC3, 0x28], as: "b.csv")
        var findings = Findings()
        let folder = ProjectFolder(root: project.path)
        #expect(folder.source("a.csv", namedAt: nil, into: &findings)?.line(1) == "id")
        #expect(findings.isEmpty)
        #expect(folder.source("b.csv", namedAt: nil, into: &findings) == nil)
        #expect(findings.all.first?.range?.description == "b.csv:2:4")
    }

    @Test func searchesRootsInOrderAndImportsBesidesTheImportingFile() throws {
        let project = try TemporaryFolder(["layout/kop.xml": "milik proyek"])
        let installed = try TemporaryFolder([
            "kop.xml": "bawaan", "komitmen/formulir.xml": "f", "komponen/ttd.xml": "t",
        ])
        let folder = ProjectFolder(roots: [
            ProjectFolder.Root(project.path + "/layout", displayName: "layout"),
            ProjectFolder.Root(installed.path, displayName: "Layouts"),
        ])
        var findings = Findings()
        #expect(folder.source("kop.xml", namedAt: nil, into: &findings)?.line(1) == "milik proyek")
        let form = folder.source("komitmen/formulir.xml", namedAt: nil, into: &findings)
        #expect(form?.path == "Layouts/komitmen/formulir.xml")
        let import1 = folder.source("../komponen/ttd.xml", besides: form, namedAt: nil, into: &findings)
        let import2 = folder.source("komponen/ttd.xml", besides: form, namedAt: nil, into: &findings)
        #expect(import1?.path == "Layouts/komponen/ttd.xml")
        #expect(import2?.path == "Layouts/komponen/ttd.xml")
        #expect(findings.isEmpty)
        #expect(folder.source("../../komponen/ttd.xml", besides: form, namedAt: nil, into: &findings) == nil)
        #expect(findings.all.map(\.id) == ["files.outside-folder"])
    }
}
