import CairoRendering
import ArgumentParser
import Diagnostics
import DocumentProduction

/// `naskah info`
struct InfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: HelpText.said(
            id: "Versi, folder, dan huruf: yang perlu disebut dalam laporan gangguan.",
            en: "Versions, folders and fonts: what belongs into a report about a fault."),
        discussion: """
            naskah info
            naskah info --format json
            """)

    @Option(
        help: .said(
            id: "Bentuk jawaban: plain untuk dibaca, json untuk program.", en: "plain for people, json for programs."))
    var format: OutputFormat = .plain

    @OptionGroup var speech: LanguageOptions

    private struct Answer: Encodable {
        let naskah: String
        let libraries: [String: String]
        let home: String?
        let fonts: FontList?
    }

    func run() throws {
        var findings = Findings()
        let versions = RuntimeVersions().all
        let resources = ProductionResources.survey(project: nil, into: &findings)
        let fonts = resources.map { FontList($0.fonts) }
        if format == .json {
            let libraries = Dictionary(versions.map { ($0.name, $0.version) }) { first, _ in first }
            let answer = Answer(
                naskah: ProductVersion.current, libraries: libraries, home: resources?.installation.home, fonts: fonts)
            StandardOutput.write(try JSONOutput.text(of: answer))
        } else {
            StandardOutput.write(text(versions, resources, fonts))
        }
        guard resources != nil else { throw CommandExit.document }
    }

    private func text(
        _ versions: [(name: String, version: String)], _ resources: ProductionResources?, _ fonts: FontList?
    ) -> String {
        var rows = [("Naskah", ProductVersion.current)] + versions.map { ($0.name, $0.version) }
        let none = Wording(id: "tidak ditemukan; isi NASKAH_HOME", en: "not found; set NASKAH_HOME").text(
            in: speech.language)
        rows.append(("Home", resources?.installation.home ?? none))
        if let fonts {
            let faults = fonts.lockFindings.count
            let state =
                faults == 0
                ? Wording(id: "semua sesuai dengan kunci", en: "all as locked")
                : Wording(
                    id: "\(faults) berkas tidak sesuai; lihat naskah fonts",
                    en: "\(faults) files differ; see naskah fonts")
            rows.append(("Fonts", fonts.families.map(\.name).joined(separator: ", ")))
            rows.append(("Lock", state.text(in: speech.language)))
        }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "\($0)\(String(repeating: " ", count: width - $0.count))  \($1)\n" }.joined()
    }
}
