import CairoRendering
import Diagnostics
import DocumentData
import DocumentLayout
import Files

/// What the production of documents needs besides the project: fonts and layouts. Made once, shared by all documents.
public struct ProductionResources: Sendable {
    public let installation: Installation
    public let fonts: FontLibrary
    /// Layouts of a project that has just been opened; nil where each is read when it is asked for.
    package var layoutsAhead: LayoutsAhead?

    public init(installation: Installation, fonts: FontLibrary) {
        self.installation = installation
        self.fonts = fonts
    }

    /// Families by the names that official templates use, in small letters.
    var familiesByAlias: [String: String] {
        Dictionary(fonts.aliases.map { ($0.name.lowercased(), $0.family) }) { first, _ in first }
    }

    /// Reads the lock of the fonts and opens the locked ones and those of the project's `fonts`. nil after findings.
    public static func open(project: String?, into findings: inout Findings) -> ProductionResources? {
        guard let resources = survey(project: project, into: &findings) else { return nil }
        for missing in resources.fonts.missingFonts() { findings.report(missing.diagnostic) }
        let digests = FontDigestCache()
        for changed in FontFinding.diagnostics(of: resources.fonts.changedFonts(digests)) { findings.report(changed) }
        digests.save()
        for path in resources.fonts.unusableFiles { findings.report(UnusableFont(path: path).diagnostic) }
        return findings.hasErrors ? nil : resources
    }

    /// Whether a project brings fonts of its own, so that it cannot share those of others.
    package static func hasFonts(project: String) -> Bool {
        (FolderListing.names(in: project + "/fonts") ?? []).contains { !$0.hasPrefix(".") }
    }

    /// The same, but locked fonts may be missing: to look at an installation, not to work with it.
    public static func survey(project: String?, into findings: inout Findings) -> ProductionResources? {
        guard let installation = Installation.find() else {
            findings.report(Installation.notFound)
            return nil
        }
        let folder = ProjectFolder(root: installation.fonts, displayName: "Fonts")
        guard let file = folder.source("fonts.lock", namedAt: nil, into: &findings) else { return nil }
        let added = [installation.fonts] + (project.map { [ProjectFolder.absolutePath(of: $0) + "/fonts"] } ?? [])
        let digests = FontDigestCache()
        let lock = FontLock(file, findings: &findings).preferring(folders: added, digests: digests)
        digests.save()
        guard !findings.hasErrors, let fonts = FontLibrary(lock: lock, addedFolders: added) else { return nil }
        return ProductionResources(installation: installation, fonts: fonts)
    }
}
