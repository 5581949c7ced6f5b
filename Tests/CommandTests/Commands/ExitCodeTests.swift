import Foundation
import TestSupport
import Testing

/// What is wrong decides the exit code, whichever command finds it, and programs are told the same as people.
@Suite struct ExitCodeTests {
    enum Fault: String, CaseIterable {
        case none, warning, document, data

        /// Exit codes without and with `--strict`.
        var codes: (plain: Int32, strict: Int32) {
            switch self {
            case .none: (0, 0)
            case .warning: (0, 3)
            case .document: (1, 1)
            case .data: (4, 4)
            }
        }
    }

    private func project(_ fault: Fault) throws -> TestProject {
        let content =
            switch fault {
            case .warning:
                "<p>a</p><qr of=\"https://contoh.go.id/\(String(repeating: "a", count: 300))\" size=\"8mm\"/>"
            case .document: "<p>satu</p>\n<p>\u{4E00}</p>\n<p>{{ tidak_ada }}</p>"
            case .none, .data: "<p>satu</p>"
            }
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A5\"/><section page-master=\"m\">\n\(content)\n</section></layout>"
        )
        if fault == .data { try project.replace("hari: Selasa", with: "hari: Rabu", in: "data/komitmen.yaml") }
        return project
    }

    @Test(arguments: ["compile", "check", "dump"], Fault.allCases)
    func codes(_ command: String, _ fault: Fault) throws {
        let project = try project(fault), output = command == "check" ? [] : ["-o", project.path + "/hasil"]
        let plain = try Naskah.run([command, project.path] + output)
        #expect(plain.status == fault.codes.plain, "\(plain.errors)")
        #expect(plain.errors.isEmpty == (fault == .none), "\(plain.errors)")
        let strict = try Naskah.run([command, project.path, "--strict"] + output)
        #expect(strict.status == fault.codes.strict, "\(strict.errors)")
        #expect(strict.errors == plain.errors, "the same findings, only weighed otherwise")
        let quiet = try Naskah.run([command, project.path, "--quiet"] + output)
        #expect(quiet.status == plain.status && quiet.output.isEmpty && quiet.errors == plain.errors)
    }

    /// `--quiet` leaves out notes for people; programs are told everything.
    @Test(arguments: ["compile", "check"]) func quietLeavesOutNotes(_ command: String) throws {
        let project = try project(.warning)
        try project.replace("dokumen:", with: "perubahan: data/perubahan.csv\ndokumen:", in: "naskah.yaml")
        try project.write(
            "dokumen,program,hal,dari,menjadi,ditetapkan_dengan,tanggal\nmasterplan,p1,kode,1,2,SK 1,2026-03-02\n",
            to: "data/perubahan.csv")
        let note = "[agreement.unused-change]", command = [command, project.path]
        let plain = try Naskah.run(command), quiet = try Naskah.run(command + ["--quiet"])
        #expect(plain.status == 0 && plain.errors.contains(note) && plain.errors.contains("peringatan:"))
        #expect(quiet.status == 0 && quiet.output.isEmpty && !quiet.errors.contains(note), "\(quiet.errors)")
        #expect(!quiet.errors.contains("catatan: perubahan") && quiet.errors.contains("peringatan:"))
        let json = try Naskah.run(command + ["--quiet", "--diagnostics", "json"])
        #expect(json.output.contains("agreement.unused-change"))
    }

    /// Nor are they told of many projects.
    @Test func quietLeavesOutNotesOfManyProjects() throws {
        let project = try project(.none)
        try project.replace("dokumen:", with: "perubahan: data/perubahan.csv\ndokumen:", in: "naskah.yaml")
        try project.write(
            "dokumen,program,hal,dari,menjadi,ditetapkan_dengan,tanggal\nmasterplan,p1,kode,1,2,SK 1,2026-03-02\n",
            to: "data/perubahan.csv")
        let other = try self.project(.none), command = ["compile", project.path, other.path, "-o"]
        let plain = try Naskah.run(command + [project.path + "/hasil"])
        #expect(plain.status == 0 && plain.errors.contains("[agreement.unused-change]"), "\(plain.errors)")
        let quiet = try Naskah.run(command + [project.path + "/lagi", "--quiet"])
        #expect(quiet.status == 0 && quiet.errors.isEmpty && quiet.output.isEmpty, "\(quiet.errors)")
    }

    /// A PDF is there when the code says so, and no other is.
    @Test(arguments: Fault.allCases, [false, true]) func whatIsWritten(_ fault: Fault, _ isStrict: Bool) throws {
        let project = try project(fault)
        let result = try Naskah.run(["compile", project.path] + (isStrict ? ["--strict"] : []))
        let made = (try? FileManager.default.contentsOfDirectory(atPath: project.path + "/build")) ?? []
        #expect(made == (result.status == 0 ? ["uji.pdf"] : []))
        guard result.status == 0 else { return }
        #expect(try PDFFile(path: project.path + "/build/uji.pdf").complaints == "")
    }

    /// `check` and `compile` find the same; each finding is one object that names a place in a file that is there.
    @Test(arguments: [Fault.warning, .document, .data]) func findingsForPrograms(_ fault: Fault) throws {
        let project = try project(fault)
        let (status, checked, _) = try Naskah.findings("check", project.path)
        let (other, compiled, _) = try Naskah.findings("compile", project.path)
        #expect(status == other && !checked.isEmpty && checked.map(\.description) == compiled.map(\.description))
        for finding in checked {
            let file = try #require(finding.file), line = try #require(finding.line)
            let lines = try project.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
            try #require((1...lines.count).contains(line), "\(finding)")
            #expect((1...lines[line - 1].unicodeScalars.count + 1).contains(try #require(finding.column)), "\(finding)")
            #expect(["error", "warning", "note"].contains(finding.severity) && finding.id.contains("."))
        }
        #expect(checked.contains { $0.severity == "error" } == (fault != .warning))
    }

    /// The languages tell the same findings in other words.
    @Test(arguments: [Fault.warning, .document, .data]) func languages(_ fault: Fault) throws {
        let project = try project(fault)
        let (_, indonesian, _) = try Naskah.findings("check", project.path, "--language", "id")
        let (_, english, _) = try Naskah.findings("check", project.path, "--language", "en")
        #expect(indonesian.map { "\($0.place) \($0.id)" } == english.map { "\($0.place) \($0.id)" })
        #expect(zip(indonesian, english).allSatisfy { $0.message != $1.message })
        #expect(
            zip(indonesian, english).allSatisfy {
                ($0.fix == nil) == ($1.fix == nil) && $0.fix?.replacement == $1.fix?.replacement
            })
        // An environment that names no language of ours is as if it named none.
        let plain = try Naskah.run(["check", project.path])
        #expect(try Naskah.run(["check", project.path], environment: ["NASKAH_LANGUAGE": "fr"]).errors == plain.errors)
        #expect(try Naskah.run(["check", project.path], environment: ["NASKAH_LANGUAGE": ""]).errors == plain.errors)
    }

    /// Standard output that nobody reads to its end is no reason to hang or to leave half a file.
    @Test func closedOutput() throws {
        let sample = Repository.sample("contoh")
        let result = try Program(path: "/bin/sh", environment: ["NASKAH_HOME": Repository.root], timeLimit: 60)
            .run(["-c", "'\(Naskah.executable)' dump '\(sample)' | head -n 1"])
        #expect(!result.isTimedOut && result.output.hasPrefix("page 1 "))
    }

    /// Facts are compared while pages are laid out. When they contradict each other nothing is written, whatever the pages are like, and
    /// findings of the document, which was laid out with wrong data, are not told.
    @Test(arguments: ["<p>satu</p>", "<p>\u{4E00}</p>", "<p>{{ tidak_ada }}</p>"])
    func contradictingFactsKeepTheEarlierFile(_ content: String) throws {
        let project = try TestProject(layout: "<layout><section>\(content)</section></layout>")
        try project.replace("hari: Selasa", with: "hari: Rabu", in: "data/komitmen.yaml")
        try project.placeEarlierPDF("uji")
        let checked = try Naskah.run(["check", project.path])
        for arguments in [[], ["--ledger", project.path + "/ledger.json"], ["--jobs", "1"]] {
            let result = try Naskah.run(["compile", project.path] + arguments)
            #expect(result.status == 4 && result.errors == checked.errors && result.output.isEmpty, "\(result.errors)")
            #expect(try project.isEarlierPDFUntouched("uji"))
            #expect(!project.folder.names.contains("ledger.json"))
        }
        // The pages of a file for the printer are no exception.
        let pages = try Naskah.run(["compile", project.path, "--pages", "1"])
        #expect(pages.status == 4 && pages.errors == checked.errors)
        #expect(try project.isEarlierPDFUntouched("uji"))
    }
}
