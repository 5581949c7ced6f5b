import DocumentData

extension LoadedProject {
    /// Names of the persons and places that the data speaks of: they are never hyphenated, wherever a text mentions them.
    var properNames: [String] {
        let places =
            root.record("wilayah").map { region in ["nama", "provinsi", "ibu_kota"].compactMap { region.text($0) } }
            ?? []
        guard case .list(let officials)? = root["pejabat"]?.value else { return places }
        return places
            + officials.compactMap { node in
                guard case .record(let official) = node.value else { return nil }
                return official.text("nama")
            }
    }
}
