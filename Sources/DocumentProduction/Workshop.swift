import CairoRendering
import Diagnostics
import DocumentData
import DocumentLayout

/// What the production of documents needs besides the project: fonts and layouts. Made once, shared by all documents.
public struct Workshop: Sendable {
    public let installation: Installation
    public let fonts: FontLibrary

    public init(installation: Installation, fonts: FontLibrary) {
        self.installation = installation
        self.fonts = fonts
    }

    /// Reads the lock of the fonts and opens the locked ones and those of the project's `fonts`. nil after findings.
    public static func open(project: String?, into findings: inout Findings) -> Workshop? {
        guard let installation = Installation.find() else {
            findings.report(Diagnostic(
                "files.no-installation", .error,
                Wording(id: "folder Layouts dan Fonts milik Naskah tidak ditemukan",
                        en: "Naskah's folders Layouts and Fonts were not found"), at: nil)
                .fix(Wording(id: "isi NASKAH_HOME dengan folder yang memuat Layouts dan Fonts",
                             en: "set NASKAH_HOME to the folder that has Layouts and Fonts")))
            return nil
        }
        let folder = ProjectFolder(root: installation.fonts, displayName: "Fonts")
        guard let file = folder.source("fonts.lock", namedAt: nil, into: &findings) else { return nil }
        let lock = FontLock(file, findings: &findings)
        let added = [installation.fonts] + (project.map { [$0 + "/fonts"] } ?? [])
        guard !findings.hasErrors, let fonts = FontLibrary(lock: lock, addedFolders: added) else { return nil }
        for missing in fonts.missingFonts() { findings.report(missing.diagnostic) }
        return findings.hasErrors ? nil : Workshop(installation: installation, fonts: fonts)
    }
}
