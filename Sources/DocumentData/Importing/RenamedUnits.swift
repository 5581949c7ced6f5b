/// Units that have another name in the new list: one that is gone and one that is new, of the same kind, which share at least half of the words
/// of both that say anything. 'Dinas Komunikasi dan Informatika' becomes 'Dinas Komunikasi, Informatika, Statistik dan Persandian'.
///
/// Both names are told before anything is taken over.
enum RenamedUnits {
    /// Only where neither could be another one's.
    static func add(to partners: inout [Int: Int], _ new: ImportedTable, _ old: ImportedTable) {
        let taken = Set(partners.values)
        let gone = old.records.indices.filter { !taken.contains($0) }
        let added = new.records.indices.filter { partners[$0] == nil }
        var candidates: [Int: [Int]] = [:], counts: [Int: Int] = [:]
        for index in added {
            let alike = gone.filter { isLike(new.records[index], old.records[$0]) }
            candidates[index] = alike
            for other in alike { counts[other, default: 0] += 1 }
        }
        for (index, alike) in candidates {
            guard alike.count == 1, let other = alike.first, counts[other] == 1 else { continue }
            partners[index] = other
        }
    }

    private static func isLike(_ first: ImportedTable.Record, _ second: ImportedTable.Record) -> Bool {
        let names = (first["nama"] ?? "", second["nama"] ?? "")
        guard AgencyGuess(names.0).kind == AgencyGuess(names.1).kind else { return false }
        let words = (RenamedUnits.words(names.0), RenamedUnits.words(names.1))
        let shared = words.0.intersection(words.1).count
        return shared > 0 && 2 * shared >= words.0.union(words.1).count
    }

    private static func words(_ name: String) -> Set<Substring> {
        Set(ShortName.key(name).split(separator: " ")).subtracting([
            "dinas", "badan", "kecamatan", "kantor", "bagian", "satuan", "rumah", "sakit", "umum", "daerah",
            "kabupaten",
            "kota",
        ])
    }
}
