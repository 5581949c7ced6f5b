import Foundation
import TestSupport
import Testing

/// What LibreOffice makes of forms: `make office` runs this where it is installed.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["NASKAH_LIBREOFFICE"] != nil)) struct FormLibreOfficeTests {
    private func convert(_ folder: String, _ names: [String], to kind: String, into target: String) throws {
        let result = try Program(path: "/usr/bin/env", folder: folder, environment: [:], timeLimit: 240).run(
            [
                "soffice", "--headless", "-env:UserInstallation=file://\(folder)/profil", "--convert-to", kind,
                "--outdir",
                target,
            ] + names)
        #expect(result.status == 0, "\(result.errors)")
    }

    /// Saved as `.ods`, and as `.xlsx` again: still the same form, which changes nothing.
    @Test func formsThereAndBack() throws {
        let folder = try TemporaryFolder(), sample = Repository.sample("solok-selatan")
        let kinds = ["komitmen", "program", "quick-win", "indikator"]
        for kind in kinds {
            #expect(
                try Naskah.run(["form", sample, "--for", kind, "-o", folder.path("\(kind).xlsx")]).status == 0)
        }
        try convert(folder.path, kinds.map { $0 + ".xlsx" }, to: "ods", into: "satu")
        try convert(folder.path, kinds.map { "satu/\($0).ods" }, to: "xlsx", into: "dua")
        for path in kinds.flatMap({ ["satu/\($0).ods", "dua/\($0).xlsx"] }) {
            let result = try Naskah.run(["import", folder.path(path), "--project", sample])
            #expect(result.status == 0 && result.errors.isEmpty, "\(path): \(result.errors)")
            #expect(result.output.contains("Tidak ada perubahan."), "\(path): \(result.output)")
        }
    }
}
