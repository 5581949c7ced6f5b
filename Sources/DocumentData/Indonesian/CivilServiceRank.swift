/// A rank of a civil servant (PP 11/2017 and what it took over): each has one grade.
struct CivilServiceRank {
    /// In its standard spelling: 'Pembina Tingkat I'.
    let name: String
    /// As it is written behind the rank: 'IV/b'; nil where there is none.
    let grade: String?
    let rightGrade: String

    private static let ranks: [(name: String, grade: String)] = [
        ("Juru Muda", "I/a"), ("Juru Muda Tingkat I", "I/b"), ("Juru", "I/c"), ("Juru Tingkat I", "I/d"),
        ("Pengatur Muda", "II/a"), ("Pengatur Muda Tingkat I", "II/b"), ("Pengatur", "II/c"),
        ("Pengatur Tingkat I", "II/d"), ("Penata Muda", "III/a"), ("Penata Muda Tingkat I", "III/b"),
        ("Penata", "III/c"),
        ("Penata Tingkat I", "III/d"), ("Pembina", "IV/a"), ("Pembina Tingkat I", "IV/b"),
        ("Pembina Utama Muda", "IV/c"),
        ("Pembina Utama Madya", "IV/d"), ("Pembina Utama", "IV/e"),
    ]

    /// Reads 'Pembina Tk. I (IV/b)', 'Penata Muda, III/a'; nil for ranks of soldiers, policemen and whatever else.
    init?(parsing text: String) {
        var words = text.replacing(".", with: ". ").split { $0.isWhitespace || "(),;".contains($0) }.map(String.init)
        var grade: String?
        if let last = words.last, last.contains("/") {
            grade = last
            words.removeLast()
        }
        let key = words.map(CivilServiceRank.key)
        guard
            let rank = CivilServiceRank.ranks.first(where: {
                $0.name.split(separator: " ").map { $0.lowercased() } == key
            })
        else { return nil }
        name = rank.name
        rightGrade = rank.grade
        self.grade = grade.flatMap { $0.lowercased() == rank.grade.lowercased() ? rank.grade : $0 }
    }

    private static func key(_ word: String) -> String {
        switch word.lowercased() {
        case "tk.", "tk", "tkt.", "tkt": "tingkat"
        case "1": "i"
        case let other: other
        }
    }
}
