/// Who of the officials of a unit heads it: not whoever is listed first.
enum AgencyHead {
    /// The official whose office is that of the head ('Sekretaris Daerah' for 'Sekretaris Daerah Kabupaten Contoh' too); a vacant row gives
    /// way to who acts for it. nil where nobody or several could be meant.
    static func head(of agency: DataRecord, among officials: [DataRecord]) -> DataRecord? {
        let office = words(agency.text("jabatan_kepala")), id = agency.text("id")
        guard !office.isEmpty else { return nil }
        let heads = officials.filter { official in
            guard official.record("opd")?.text("id") == id else { return false }
            let post = words(official.text("jabatan"))
            return !post.isEmpty && (post.starts(with: office) || office.starts(with: post))
        }
        let holders = heads.filter { !Official($0).isVacant }
        if holders.count == 1 { return holders[0] }
        return holders.isEmpty && heads.count == 1 ? heads[0] : nil
    }

    private static func words(_ office: String?) -> [Substring] {
        office.map { OfficeTitle(parsing: $0).name.lowercased().split(separator: " ") } ?? []
    }
}
