/// One name for each office, however documents write it: by its name, its abbreviation, its id or its code.
struct AgencyNames {
    private var canonical: [String: String] = [:]
    private var titles: [String: String] = [:]

    /// - Parameter agencies: of the project (`opd`); none where it has no table of them.
    init(_ agencies: DataNode?) {
        guard case .list(let nodes)? = agencies?.value else { return }
        for case .record(let record) in nodes.map(\.value) {
            guard let name = record.text("nama") else { continue }
            let key = ShortName.key(name)
            for text in [name, record.text("singkatan"), record.text("id")] {
                if let text, !text.isEmpty { canonical[ShortName.key(text)] = key }
            }
            titles[key] = name
        }
    }

    /// The code of an office whose name stands beside it in some document, for documents that have its code alone.
    mutating func learn(code: String, name: String) {
        let key = "kode " + PlanningCode.key(code)
        if canonical[key] == nil { canonical[key] = self.key(name) }
    }

    mutating func key(_ name: String) -> String {
        let key = ShortName.key(name)
        if let known = canonical[key] { return known }
        canonical[key] = key
        titles[key] = name
        return key
    }

    mutating func key(code: String) -> String {
        canonical["kode " + PlanningCode.key(code)] ?? key(code)
    }

    /// As it is printed.
    func title(_ key: String) -> String { titles[key] ?? key }
}
