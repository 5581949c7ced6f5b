import Foundation

/// A copy of a sample in a temporary folder, to be changed.
package struct TestProject {
    package let folder: TemporaryFolder
    package var path: String { folder.path }

    /// A sample; its results are left behind.
    package init(sample: String) throws {
        folder = try TemporaryFolder()
        let source = Repository.sample(sample), files = FileManager.default
        for name in try files.contentsOfDirectory(atPath: source) where name != "build" && name != "baseline" {
            try files.copyItem(atPath: "\(source)/\(name)", toPath: "\(folder.path)/\(name)")
        }
    }

    /// The data of the small sample with one document `uji` whose layout is given.
    package init(layout: String, kept name: String = "uji.xml") throws {
        try self.init(sample: "contoh")
        try write(
            """
            judul: Uji
            data:
              wilayah: data/wilayah.yaml
              opd: data/opd.csv
              pejabat: data/pejabat.csv
              komitmen: data/komitmen.yaml
            dokumen:
              uji: { layout: \(name), judul: Uji }
            tanda: CONTOH

            """, to: "naskah.yaml")
        try write(layout, to: "layout/" + name)
    }

    package func text(of file: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }

    package func write(_ text: String, to file: String) throws {
        let url = URL(filePath: "\(path)/\(file)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Replaces the one occurrence of a text. `⟦` in the new text marks a place and is left out.
    ///
    /// - Returns: the marked place as `file:line:column`; nil without a mark.
    @discardableResult
    package func replace(_ old: String, with new: String, in file: String) throws -> String? {
        let text = try text(of: file), parts = text.components(separatedBy: old)
        guard parts.count == 2 else {
            throw Program.Failure(description: "\(parts.count - 1) times '\(old)' in \(file)")
        }
        return try writeMarked(parts[0] + new + parts[1], to: file)
    }

    /// Writes a text without its mark `⟦` and returns where that stood.
    @discardableResult
    package func writeMarked(_ text: String, to file: String) throws -> String? {
        let parts = text.components(separatedBy: "⟦")
        try write(parts.joined(), to: file)
        guard parts.count == 2 else { return nil }
        let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        return "\(file):\(before.count):\((before.last?.unicodeScalars.count ?? 0) + 1)"
    }

    /// Puts a file in the place of a PDF of an earlier run.
    package func placeEarlierPDF(_ name: String) throws {
        try write("earlier", to: "build/\(name).pdf")
    }

    package func isEarlierPDFUntouched(_ name: String) throws -> Bool {
        let names = try FileManager.default.contentsOfDirectory(atPath: path + "/build")
        return try names == ["\(name).pdf"]
            && Data(contentsOf: URL(filePath: "\(path)/build/\(name).pdf")) == Data("earlier".utf8)
    }
}
