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
    /// Signers are those of the groups `penandatangan`: of the data that is called as the document is, else of the first data that has
    /// such groups; without groups, all officials. Agencies are all units, with the first official of each as its head.
    public func subjects(of document: Document, each kind: BatchSubject.Kind) -> [BatchSubject] {
        switch kind {
        case .signer: signers(of: document).compactMap { official in
            official.text("id").map { BatchSubject(key: $0, signer: official, agency: official.record("opd")) }
        }
        case .agency: root.records("opd").compactMap { agency in
            agency.text("id").map { id in
                let head = root.records("pejabat").first { $0.record("opd")?.text("id") == id }
                return BatchSubject(key: id, signer: head, agency: agency)
            }
        }
        }
    }

    private func signers(of document: Document) -> [DataRecord] {
        let forms = [root.record(document.key)] + root.entries.map { entry in
            if case .record(let record) = entry.node.value { record } else { nil }
        }
        let groups = forms.compactMap { $0?.records("penandatangan") }.first { !$0.isEmpty }
        let officials = groups?.flatMap { $0.records("pejabat") } ?? root.records("pejabat")
        var seen: Set<String> = []
        return officials.filter { seen.insert($0.text("id") ?? "").inserted }
    }
}
