import Foundation
import TestSupport
import Testing

/// The language server in a real editor: `Editors/neovim.lua` uses it in Neovim. Who has none skips this test.
struct NeovimTests {
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/nvim")))
    func anEditorMendsAProject() throws {
        let project = try TestProject(sample: "contoh"), good = try project.text(of: "naskah.yaml")
        try project.write(good.replacing("pejabat: data/", with: "pejabatt: data/"), to: "naskah.yaml")
        let variables = [
            "NASKAH": Naskah.executable, "NASKAH_PROJECT": URL(filePath: project.path).resolvingSymlinksInPath().path,
            "NASKAH_HOME": Repository.root, "XDG_STATE_HOME": project.path, "XDG_DATA_HOME": project.path,
        ]
        let result = try Program(path: "/usr/bin/nvim", environment: variables, timeLimit: 90).run([
            "--headless", "-u", "NONE", "-n", "-c",
            "luafile \(Repository.root)/Tests/CommandTests/Editors/neovim.lua",
        ])
        #expect(result.status == 0 && !result.isTimedOut, "\(result.output)\(result.errors)")
        #expect(try project.text(of: "naskah.yaml") == good)
    }
}
