import OfficeFiles

extension ListWords {
    /// What lists of a collection have in their headings and rows.
    ///
    /// - Parameters:
    ///   - collection: nil for a table of the project's own: nothing is known of it.
    ///   - answers: fields by headings.
    init(_ collection: DataCollection?, _ answers: [String: String]) {
        guard let collection else {
            self.init(isKnown: { key in answers[key].map { $0 != ColumnMapping.leftOut } ?? false }, takesParts: true)
            return
        }
        let table = HeadingTable(collection), name = collection.name
        self.init(
            isKnown: { key in answers[key].map { $0 != ColumnMapping.leftOut } ?? table.isKnown(key) },
            isName: { key in
                let field = answers[key] ?? table.field(key)
                return field == "nama" || field == HeadingTable.nameAndNumber
            },
            isRecord: { name == "opd" && $0.contains(" ") && AgencyGuess($0).kind != nil },
            isGroup: { ListWords.isGroup($0, name) }, isHead: HeadingTable.isHead,
            takesParts: name != "opd" && name != "pejabat")
    }

    /// What lists are divided by: units, levels of planning, groups of offices.
    private static func isGroup(_ text: String, _ collection: String) -> Bool {
        let key = HeadingText.key(text)
        let begins = collection == "opd" || collection == "pejabat" ? groupsOfOffices : levels
        if begins.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return true }
        return collection != "opd" && AgencyGuess(text).kind != nil
    }

    private static let groupsOfOffices = [
        "pimpinan", "perangkat daerah", "eselon", "asisten", "staf ahli", "camat", "lurah", "kelurahan", "forkopimda",
        "instansi vertikal", "unsur", "kelompok", "pejabat", "jabatan", "bumd", "daftar",
    ]
    private static let levels = [
        "urusan", "bidang urusan", "unsur", "misi", "tujuan", "sasaran", "dimensi", "pilar", "kelompok", "prioritas",
    ]
}
