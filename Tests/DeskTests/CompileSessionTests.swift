import Desk
import DocumentData
import Diagnostics
import Foundation
import PageModel
import TestGenerators
import TestSupport
import Testing

/// A session that stays open gives the pages that a new one gives.
struct CompileSessionTests {
    private func dump(_ session: CompileSession) -> String {
        session.state.documents.map { document in
            "\(document.key)\n"
                + document.pages.enumerated().map { PageDump().text(of: $0.element.page, index: $0.offset) }.joined()
        }.joined()
    }

    private func findings(_ session: CompileSession) -> [String] {
        (session.state.findings + session.state.documents.flatMap(\.findings)).map {
            "\($0.id) \($0.range.map(\.description) ?? "-") \($0.message.english)"
        }
    }

    @Test func randomEditsGiveThePagesOfAColdCompile() throws {
        let project = try TestProject(sample: "contoh")
        var dice = Dice(seed: 3)
        let session = CompileSession(project.path)
        session.compile()
        #expect(!session.state.isOld && session.state.documents.allSatisfy { !$0.pages.isEmpty })
        let words = [
            "Baru", "Dinas yang namanya panjang sekali sehingga berganti baris di dalam kolomnya", "X", "Ünïcödé",
        ]
        for round in 0..<12 {
            let name = ["data/opd.csv", "data/pejabat.csv"].randomElement(using: &dice) ?? ""
            let file = SourceFile(path: name, text: try project.text(of: name))
            let grid = try #require(CSVGrid(file)), edit = try #require(TableEdit(file))
            let column = grid.row(0).firstIndex(of: "nama") ?? 1
            let text = "\(words.randomElement(using: &dice) ?? "") \(round)"
            let bytes = try #require(edit.setting([(dice.number(1...grid.rowCount - 1), column, text)]))
            try project.write(String(decoding: bytes, as: UTF8.self), to: name)
            session.compile(after: [name])
            let cold = CompileSession(project.path)
            cold.compile()
            #expect(dump(session) == dump(cold), "after \(text) in \(name)")
            #expect(findings(session) == findings(cold))
        }
    }

    @Test func onlyTheChangedFileIsReadAgain() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        let session = CompileSession(project.path, only: ["komitmen"])
        session.compile()
        #expect(session.readFileCount > 20, "\(session.readFileCount)")
        session.compile(after: [])
        // What has findings is told each time, so that it is read each time.
        let told = session.readFileCount
        #expect(told <= 2, "\(told)")
        for name in ["data/opd.csv", "data/rpjmd.csv", "data/paparan.yaml"] {
            guard let text = try? project.text(of: name) else { continue }
            try project.write(text + "\n", to: name)
            session.compile(after: [name])
            #expect(session.readFileCount == told + 1, "\(name)")
        }
    }

    @Test func errorsKeepTheLastGoodPages() throws {
        let project = try TestProject(sample: "contoh")
        let session = CompileSession(project.path)
        session.compile()
        let good = dump(session), text = try project.text(of: "data/opd.csv")
        try project.write(text + "\"setengah", to: "data/opd.csv")
        session.compile(after: ["data/opd.csv"])
        #expect(session.state.isOld && dump(session) == good)
        #expect(session.state.findings.contains { $0.severity == .error && $0.range?.file.path == "data/opd.csv" })
        #expect(session.explanation(of: session.state.documents[0].key) == nil)
        try project.write(text, to: "data/opd.csv")
        session.compile(after: ["data/opd.csv"])
        #expect(
            !session.state.isOld && dump(session) == good && session.state.findings.allSatisfy { $0.severity != .error }
        )
    }

    /// What a project says has to hold is looked at as by `naskah compile`.
    @Test func failedChecksKeepTheLastGoodPages() throws {
        let project = try TestProject(sample: "contoh")
        let session = CompileSession(project.path)
        session.compile()
        let text = try project.text(of: "naskah.yaml")
        try project.write(
            text + "\npemeriksaan:\n  - { uji: \"wilayah.nama = 'lain'\", pesan: harus lain }\n", to: "naskah.yaml")
        session.compile(after: ["naskah.yaml"])
        #expect(session.state.isOld && session.state.findings.contains { $0.id == "data.assert" })
        #expect(try session.write("komitmen", to: project.path + "/x.pdf") != nil)
    }

    /// Only pages that look otherwise are new.
    @Test func pagesThatStayKeepTheirFingerprint() throws {
        let project = try TestProject(sample: "contoh")
        let session = CompileSession(project.path)
        session.compile()
        let first = session.state
        session.compile(after: [])
        for (before, after) in zip(first.documents, session.state.documents) {
            #expect(before.pages.map(\.digest) == after.pages.map(\.digest) && after.pages.allSatisfy { $0.since == 1 })
        }
        try project.replace("Nama Contoh Dua", with: "Nama Pengganti", in: "data/pejabat.csv")
        session.compile(after: ["data/pejabat.csv"])
        #expect(session.state.documents.contains { $0.pages.contains { $0.since == 3 } })
    }

    /// A click on any value of the data tells its place, beside the ledger's word.
    @Test(arguments: ["contoh", "kabupaten-contoh"]) func clicksFindTheirValues(sample: String) throws {
        let session = CompileSession(Repository.sample(sample))
        session.compile()
        var clicks = 0, right = 0
        for document in session.state.documents {
            let explained = try #require(session.explanation(of: document.key))
            #expect(explained.pages.count == document.pages.count)
            for (index, page) in explained.pages.enumerated() {
                for run in PageText(page).runs where !run.text.allSatisfy(\.isWhitespace) {
                    guard let value = explained.value(of: run), let data = value.data else { continue }
                    let bounds = run.bounds
                    let centre = Point(
                        x: bounds.origin.x + bounds.size.width / 2, y: bounds.origin.y + bounds.size.height / 2)
                    clicks += 1
                    let found = ValuePlace(at: centre, onPage: index, of: explained)
                    if found?.source == data, found?.expression == value.layout { right += 1 }
                }
            }
        }
        #expect(clicks > 50)
        #expect(Double(right) >= 0.995 * Double(clicks), "\(right) of \(clicks)")
    }

    /// What is computed tells the data behind it.
    @Test func aCountTellsItsRows() throws {
        let project = try TestProject(layout: "<layout><section><p>{{ count(opd) }} perangkat</p></section></layout>")
        let rows = try #require(CSVGrid(SourceFile(path: "data/opd.csv", text: try project.text(of: "data/opd.csv"))))
        let session = CompileSession(project.path)
        session.compile()
        let explained = try #require(session.explanation(of: "uji"))
        let run = try #require(PageText(explained.pages[0]).runs.first { $0.text == "\(rows.rowCount - 1)" })
        let bounds = run.bounds
        let value = ValuePlace(at: Point(x: bounds.origin.x, y: bounds.origin.y), onPage: 0, of: explained)
        #expect(value?.sources.map(\.lower) == (1..<rows.rowCount).map { rows.range(ofRow: $0).lower })
        let json = value.map(PlaceJSON.text) ?? ""
        #expect(
            json.contains("\"sourceCount\":\(rows.rowCount - 1),\"sources\":[{\"place\":{\"file\":\"data/opd.csv\""))
    }

    /// A figure that was typed into prose leads to the rows that say the same.
    @Test func figuresLeadToTheirRows() throws {
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A4\" margin=\"25mm\"/><section page-master=\"m\"><h1>Uji</h1>"
                + "<markdown of=\"narasi.isi\"/></section></layout>")
        try project.write("id,nama,anggaran\na,Bank Sampah,1250000\nb,Antrean,2000000\n", to: "data/kerja.csv")
        try project.write("isi: |\n  Anggarannya Rp1.250.000 dari Rp3.250.000.\n", to: "data/narasi.yaml")
        try project.replace(
            "  komitmen: data", with: "  kerja: data/kerja.csv\n  narasi: data/narasi.yaml\n  komitmen: data",
            in: "naskah.yaml")
        let session = CompileSession(project.path)
        session.compile()
        let document = try #require(session.state.documents.first)
        let explained = try #require(session.explanation(of: document.key))
        var origins: [String: [String]] = [:], source: SourceRange?
        for case .text(let run) in explained.pages[0].items {
            let bounds = run.bounds,
                centre = Point(
                    x: bounds.origin.x + bounds.size.width / 2, y: bounds.origin.y + bounds.size.height / 2)
            let value = try #require(ValuePlace(at: centre, onPage: 0, of: explained))
            origins[run.text.trimmingCharacters(in: .whitespaces)] = value.sources.map(\.description)
            if run.text.contains("Rp1.250.000") {
                source = value.source
                #expect(PlaceJSON.text(of: value).contains("\"sources\":[{"))
            }
        }
        #expect(origins["Rp1.250.000"] == ["data/kerja.csv:2:15"], "\(origins)")
        #expect(origins["Rp3.250.000."] == ["data/kerja.csv:2:15", "data/kerja.csv:3:11"])
        #expect(origins["Anggarannya"] == [] && source?.file.path == "data/narasi.yaml")
    }
}
