import Diagnostics

/// Whom one file of a batch is for: an official who signs, or a unit with its head.
public struct BatchSubject: Sendable {
    public enum Kind: String, CaseIterable, Sendable { case signer, agency }

    /// The id in the data: names the file.
    public let key: String
    /// What layouts see as `dokumen.penanda_tangan`; nil for a unit without a known head.
    public let signer: DataRecord?
    /// What layouts see as `dokumen.opd`.
    public let agency: DataRecord?

    public var signerName: String { signer?.text("nama_lengkap") ?? "" }
    public var office: String { signer?.text("jabatan") ?? agency?.text("jabatan_kepala") ?? "" }
    public var agencyName: String { agency?.text("nama") ?? "" }
}

extension LoadedProject {
    /// The subjects of a batch in the order of protocol, each once.
    ///
    /// Signers are those of the groups `penandatangan` of one form: of the data that the document names (`setiap`), else of that whose name
    /// is most like the document's, word by word from the first, else of the first; without such groups, all officials. Agencies are all
    /// units, each with the official who heads it.
    public func subjects(of document: Document, each kind: BatchSubject.Kind) -> [BatchSubject] {
        switch kind {
        case .signer:
            return signers(of: document).compactMap { official in
                official.text("id").map { BatchSubject(key: $0, signer: official, agency: official.record("opd")) }
            }
        case .agency:
            let officials = root.records("pejabat")
            return root.records("opd").compactMap { agency in
                agency.text("id").map { id in
                    let head = AgencyHead.head(of: agency, among: officials)
                    return BatchSubject(key: id, signer: head, agency: agency)
                }
            }
        }
    }

    private func signers(of document: Document) -> [DataRecord] {
        let forms = root.entries.compactMap { entry -> (name: String, groups: [DataRecord])? in
            guard case .record(let record) = entry.node.value else { return nil }
            let groups = record.records("penandatangan")
            return groups.isEmpty ? nil : (entry.key, groups)
        }
        let likeness = forms.map { LoadedProject.commonWords($0.name, document.eachOf ?? document.key) }
        let groups = zip(forms, likeness).first { $0.1 == likeness.max() }?.0.groups
        let officials = groups?.flatMap { $0.records("pejabat") } ?? root.records("pejabat")
        var seen: Set<String> = []
        return officials.filter { seen.insert($0.text("id") ?? "").inserted }
    }

    /// Leading words that two names have in common: 1 for `pakta_integritas` and `pakta-perorangan`.
    private static func commonWords(_ left: String, _ right: String) -> Int {
        func words(_ name: String) -> [Substring] { name.split { $0 == "-" || $0 == "_" } }
        return zip(words(left), words(right)).prefix { $0 == $1 }.count
    }
}
