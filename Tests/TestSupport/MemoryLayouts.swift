import Diagnostics
import LayoutLanguage

/// Layout files in memory; paths are taken as they are written.
package struct MemoryLayouts: LayoutSource {
    private let files: [String: SourceFile]

    package init(_ files: [SourceFile]) {
        self.files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    }

    package func source(
        path: String, relativeTo file: SourceFile?, namedAt place: SourceRange?, into findings: inout Findings
    ) -> SourceFile? {
        if let found = files[path] { return found }
        findings.report(
            Diagnostic(
                "layout.missing-import", .error, Wording(id: "berkas \"\(path)\" tidak ada", en: "no file '\(path)'"),
                at: place))
        return nil
    }
}

extension LayoutDocument {
    package static func read(
        _ file: SourceFile, _ others: [SourceFile] = [], into findings: inout Findings
    ) -> LayoutDocument? {
        LayoutLibrary(source: MemoryLayouts([file] + others)).load(file.path, into: &findings)
    }
}
