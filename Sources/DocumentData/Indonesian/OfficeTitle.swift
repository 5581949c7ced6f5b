/// An office (jabatan) as a signature block names it.
public struct OfficeTitle: Hashable, Sendable {
    public let prefix: OfficePrefix?
    /// 'Kepala Dinas Kesehatan'; words parted by single spaces.
    public let name: String

    public init(prefix: OfficePrefix? = nil, name: String) {
        self.prefix = prefix
        self.name = PersonName.words(name).joined(separator: " ")
    }

    /// Reads a prefix at the beginning: 'Plt. Kepala Dinas Kesehatan', 'a.n. Bupati'.
    public init(parsing text: String) {
        var words = PersonName.words(text)
        let prefix = words.first.flatMap { OfficePrefix(parsing: $0) }
        if prefix != nil { words.removeFirst() }
        self.init(prefix: prefix, name: words.joined(separator: " "))
    }

    /// 'KEPALA DINAS KESEHATAN', 'Plt. KEPALA DINAS KESEHATAN'; the prefix does not part from the office.
    public var inCapitals: String {
        let capitals = OfficeTitle.capitals(name)
        guard let prefix else { return capitals }
        return capitals.isEmpty ? prefix.rawValue : prefix.rawValue + "\u{A0}" + capitals
    }

    /// Capitals in which titles of persons keep their case: 'RSUD dr. SOESELO', for 'DR.' would be another title.
    package static func capitals(_ text: String) -> String {
        guard text.contains(".") else { return text.uppercased() }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.hasSuffix(".") && KnownTitles.leadingSpellings(of: word).contains(String(word))
                ? String(word) : word.uppercased()
        }.joined(separator: " ")
    }

    /// The lines over a signature, highest office first, with a comma after the last only:
    /// 'a.n. BUPATI SOLOK SELATAN' / 'SEKRETARIS DAERAH' / 'u.b.' / 'ASISTEN ADMINISTRASI UMUM,'.
    public static func signatureLines(_ offices: [OfficeTitle]) -> [String] {
        var lines: [String] = []
        for office in offices {
            if office.prefix == .forSuperior {
                lines.append(OfficePrefix.forSuperior.rawValue)
                if !office.name.isEmpty { lines.append(capitals(office.name)) }
            } else if office.prefix != nil || !office.name.isEmpty {
                lines.append(office.inCapitals)
            }
        }
        if let last = lines.popLast() { lines.append(last.hasSuffix(",") ? last : last + ",") }
        return lines
    }
}
