import Diagnostics
import DocumentData
import Files

/// The data files that `naskah.yaml` names, whether or not what they hold can be taken: what has errors is mended in them.
package enum ProjectFiles {
    package static func named(in folder: ProjectFolder) -> [(name: String, path: String)] {
        var findings = Findings()
        guard let own = folder.source(Project.fileName, namedAt: nil, into: &findings),
            case .record(let root)? = DataFileReader.read(own, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return [] }
        return (root.record("data")?.entries ?? []).flatMap { entry -> [(String, String)] in
            if let path = entry.node.value.asText { return [(entry.key, path)] }
            guard case .list(let items) = entry.node.value else { return [] }
            return items.compactMap { $0.value.asText.map { (entry.key, $0) } }
        }
    }
}
