import Foundation
import TestSupport
import Testing

/// The desk in a real browser: `Browser/desk.py` does in Chromium what people do, while it is served by the real command.
struct DeskInBrowserTests {
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func aPersonCorrectsAValue() throws {
        let project = try TestProject(sample: "contoh")
        try project.write(
            try project.text(of: "data/opd.csv").replacing("Dinas Pendidikan", with: "<img src=x onerror=alert(1)>"),
            to: "data/opd.csv")
        // There is something to compare with.
        try #require(try Naskah.run(["approve", project.path]).status == 0)
        try serve(project, by: "desk.py")
    }

    /// Two documents side by side, the editor, a phone, and a PDF that came back signed: `Browser/beside.py`.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func aPersonComparesAndAsksWhoHasSigned() throws {
        let project = try TestProject(sample: "contoh")
        let second = """
            dokumen:
              komitmen:
                layout: komitmen/formulir.xml
                judul: Komitmen Bersama Implementasi Contoh Smart City
                tanggal: 2024-03-05
              kedua:
                layout: komitmen/formulir.xml
                judul: Komitmen Kedua
                tanggal: 2024-03-05
                tanda_tangan_elektronik: { bidang: ya }

            """
        let text = try project.text(of: "naskah.yaml")
        let rest = try #require(text.range(of: "dokumen:\n")),
            next = try #require(text.range(of: "\n# Kebiasaan daerah"))
        try project.write(text[..<rest.lowerBound] + second + text[next.lowerBound...], to: "naskah.yaml")
        let folder = try TestProject(sample: "contoh"), signed = folder.path + "/kedua.pdf"
        try #require(
            try Naskah.run(["compile", project.path, "--only", "kedua", "--quiet", "--output", folder.path]).status == 0
        )
        let record = try JSONDecoder().decode(
            SigningRecordFile.self, from: Data(contentsOf: URL(filePath: folder.path + "/kedua.signing.json")))
        var update = try PDFUpdate(of: signed)
        try update.sign(try #require(record.signers.first).key, by: "Nama Uji Penanda")
        try update.write()
        try folder.write("#!/bin/sh\necho \"$@\" > \"\(folder.path)/told\"\n", to: "editor")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/editor")
        try serve(
            project, ["--editor", "\(folder.path)/editor {file} {line} {column}"], by: "beside.py", signed,
            folder.path + "/told")
    }

    /// An empty folder, five questions, a project: `Browser/begin.py`.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func aPersonBeginsAProject() throws { try serve(try emptyFolder(), by: "begin.py") }

    /// A clean list: dropped, its guesses taken, what cannot be guessed filled in, and the signing sheet is there: `Browser/intake.py`.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func aPersonDropsACleanList() throws {
        try serve(try emptyFolder(), by: "intake.py", "clean", Repository.sample("daftar") + "/daftar.xlsx")
    }

    /// A list with a column that is asked for, question by question; then that of the next month.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func aPersonAnswersTheQuestionsOfAList() throws {
        let lists = try TestProject(sample: "contoh")
        let list = """
            DAFTAR PEJABAT KABUPATEN CONTOH;;;;;
            No;Nama Lengkap;Nomor Pegawai;Golongan;Jabatan;Unit Kerja
            1;H. Nama Satu, S.E.;;;Bupati Contoh;
            2;Nama Dua, M.Si.;197001011990032012;Pembina Utama Muda (IV/c);Sekretaris Daerah;Sekretariat Daerah
            3;<img src=x onerror=alert(2)>;197001011990032013;Pembina (IV/a);Kepala Dinas Contoh;Dinas Contoh
            4;Nama Empat, S.T.;197001011990032014;Pembina (IV/a);Kepala Badan Contoh;Badan Contoh

            """
        try lists.write(list, to: "daftar.csv")
        try lists.write(list.replacing("Nama Empat", with: "Nama Lima"), to: "bulan-depan.csv")
        try serve(
            try emptyFolder(), by: "intake.py", "asking", lists.path + "/daftar.csv", lists.path + "/bulan-depan.csv")
    }

    /// A list that is a sheet of a workbook, as a grid: `Browser/sheet.py`.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func aPersonEditsASheet() throws {
        let project = try emptyFolder(), list = Repository.sample("daftar") + "/daftar.xlsx"
        try #require(
            try Naskah.run([
                "init", project.path, "--from", list, "--region", "Kabupaten Contoh", "--province", "Contoh Timur",
                "--date", "2027-08-02",
            ]).status == 0)
        try FileManager.default.copyItem(atPath: list, toPath: project.path + "/data/daftar.xlsx")
        try FileManager.default.removeItem(atPath: project.path + "/data/pejabat.csv")
        try project.replace("data/pejabat.csv", with: "data/daftar.xlsx#Pejabat", in: "naskah.yaml")
        try serve(project, by: "sheet.py")
    }

    /// The back button, two tabs, files that go and come, a slow net: `Browser/habits.py`.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func habitsOfPeople() throws { try serve(try TestProject(sample: "contoh"), by: "habits.py") }

    /// Names, passwords, roles, and the way out: `Browser/door.py`.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func peopleSignInAndOut() throws {
        let project = try TestProject(sample: "contoh"), folder = try TemporaryFolder(), password = "rahasia sekali ini"
        for role in ["look", "edit", "approve"] {
            let made = try Program(path: "/bin/sh").run([
                "-c",
                "echo '\(password)' | '\(Naskah.executable)' password \(role) --role \(role) >> '\(folder.path)/sandi.txt'",
            ])
            try #require(made.status == 0, "\(made.errors)")
        }
        try serve(
            project, ["--listen", "127.0.0.1", "--passwords", folder.path + "/sandi.txt"], by: "door.py",
            password: password)
    }

    private func emptyFolder() throws -> TestProject {
        let project = try TestProject(sample: "contoh")
        for name in try FileManager.default.contentsOfDirectory(atPath: project.path) {
            try FileManager.default.removeItem(atPath: "\(project.path)/\(name)")
        }
        return project
    }

    /// - Parameters:
    ///   - arguments: of the script, after the address and the project.
    ///   - password: in the place of the project, where people sign in.
    private func serve(
        _ project: TestProject, _ options: [String] = [], by script: String, _ arguments: String...,
        password: String? = nil
    ) throws {
        let process = Process(), output = Pipe(), environment = ProcessInfo.processInfo.environment
        process.executableURL = URL(filePath: Naskah.executable)
        process.arguments = ["serve", project.path] + options
        process.environment = environment.merging(["NASKAH_HOME": Repository.root]) { $1 }
        process.standardOutput = output
        try process.run()
        defer {
            process.interrupt()
            process.waitUntilExit()
        }
        let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(address.hasPrefix("http://127.0.0.1:"), "\(address)")
        let path = "\(Repository.root)/Tests/CommandTests/Browser/\(script)"
        let result = try Program(path: "/usr/bin/python3", timeLimit: 180).run(
            [path, address, password ?? project.path] + arguments
                + (environment["NASKAH_SCREENSHOTS"].map { [$0] } ?? []))
        #expect(result.status == 0 && !result.isTimedOut, "\(result.output)\(result.errors)")
        print(result.output)
    }

    /// Two browsers edit one project at the same time: each sees what the other does, and nothing is lost.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func twoPeopleLoseNothing() throws {
        let result = try Program(path: "/usr/bin/python3", timeLimit: 120).run([
            "\(Repository.root)/Tests/Browser/two.py", Naskah.executable, Repository.sample("contoh"), "6",
        ])
        #expect(result.status == 0 && !result.isTimedOut, "\(result.output)\(result.errors)")
    }
}
