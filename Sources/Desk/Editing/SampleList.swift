import Diagnostics
import DocumentData
import DocumentProduction
import Files

/// Samples with which somebody may begin: papers of an invented region, which can be made another one. Books tell much more of their region.
package enum SampleList {
    /// Names with the titles of their projects, in order.
    package static func all() -> [(name: String, title: String)] {
        guard let samples = Installation.find()?.samples else { return [] }
        return (FolderListing.names(in: samples) ?? []).sorted().compactMap { name in
            let folder = ProjectFolder(root: "\(samples)/\(name)")
            guard record("data/wilayah.yaml", in: folder)?.text("nama") == "Contoh",
                let project = record(Project.fileName, in: folder), let title = project.text("judul"),
                project.record("data")?["masterplan"] == nil
            else { return nil }
            return (name, title)
        }
    }

    private static func record(_ path: String, in folder: ProjectFolder) -> DataRecord? {
        var findings = Findings()
        guard let file = folder.source(path, namedAt: nil, into: &findings),
            case .record(let record)? = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return nil }
        return record
    }
}
