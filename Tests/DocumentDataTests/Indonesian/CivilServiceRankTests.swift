import Testing
@testable import DocumentData

@Suite struct CivilServiceRankTests {
    @Test(arguments: [
        ("Pembina Utama Muda (IV/c)", "IV/c", "IV/c"), ("Pembina Utama Muda (IV/a)", "IV/a", "IV/c"),
        ("Pembina Tk. I (IV/b)", "IV/b", "IV/b"), ("Pembina Tingkat I (IV/a)", "IV/a", "IV/b"),
        ("Penata Muda, III/A", "III/a", "III/a"), ("Penata TK.I III/d", "III/d", "III/d"), ("Pengatur", nil, "II/c"),
        ("juru muda tk. 1 (I/b)", "I/b", "I/b"),
    ])
    func gradeOfARank(_ text: String, _ grade: String?, _ right: String) {
        let rank = CivilServiceRank(parsing: text)
        #expect(rank?.grade == grade)
        #expect(rank?.rightGrade == right)
    }

    @Test(arguments: ["Letkol Inf", "AKBP", "Golongan IX", "", "M.Si.", "IV/a"])
    func otherRanksAreNotJudged(_ text: String) { #expect(CivilServiceRank(parsing: text) == nil) }

    /// Within each group of ranks grades rise by one letter.
    @Test func everyRankHasAGradeOfItsOwn() {
        let names = ["Juru", "Pengatur", "Penata", "Pembina"]
        for (group, name) in zip(["I", "II", "III", "IV"], names) {
            #expect(CivilServiceRank(parsing: "\(name) Muda")?.rightGrade != nil || name == "Pembina")
            #expect(CivilServiceRank(parsing: name)?.rightGrade.hasPrefix(group + "/") == true)
        }
    }
}
