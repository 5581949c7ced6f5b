import Diagnostics
import DocumentData
import LayoutLanguage

/// Where a family of fonts is named that nobody has: in the data, else in the layout. Text only knows which family it is to be set in.
struct FamilyPlaces {
    let project: LoadedProject
    let layout: LayoutDocument?
    /// Families and aliases that are there.
    let known: [String]

    /// The findings, those about families with the places of their names.
    func placed(_ findings: Findings) -> Findings {
        guard findings.all.contains(where: isWithoutPlace) else { return findings }
        var placed = Findings()
        for finding in findings.all { placed.report(isWithoutPlace(finding) ? self.placed(finding) : finding) }
        return placed
    }

    private func isWithoutPlace(_ finding: Diagnostic) -> Bool {
        finding.id == "fonts.unknown-family" && finding.range == nil
    }

    private func placed(_ finding: Diagnostic) -> Diagnostic {
        let parts = finding.message.english.split(separator: "'")
        guard parts.count > 1, let place = place(of: String(parts[1])) else { return finding }
        var result = Diagnostic(finding.id, finding.severity, finding.message, at: place)
        result.rule = finding.rule
        result.notes = finding.notes
        let list = known.joined(separator: ", ")
        result.fix = finding.fix ?? .init(Wording(id: "yang ada: \(list)", en: "there are: \(list)"))
        return result
    }

    private func place(of family: String) -> SourceRange? {
        for key in ["profil", "proyek"] {
            for entry in project.root.record(key)?.entries ?? [] where entry.node.value.asText?.contains(family) == true
            {
                return entry.node.range
            }
        }
        guard let layout else { return nil }
        var open =
            layout.styles + [layout.root] + layout.pageMasters.values.sorted { $0.range.lower < $1.range.lower }
            + layout.components.sorted { $0.key < $1.key }.map(\.value)
        while !open.isEmpty {
            let element = open.removeFirst()
            for attribute in element.attributes
            where attribute.name == "font-family" && attribute.valueRange.text.contains(family) {
                return attribute.valueRange
            }
            open += element.children.compactMap { if case .element(let child) = $0 { child } else { nil } }
        }
        return nil
    }
}
