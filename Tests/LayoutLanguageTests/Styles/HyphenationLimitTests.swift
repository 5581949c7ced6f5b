import LayoutLanguage
import Testing

/// `hyphenate-limit-left` and `hyphenate-limit-right` (CSS Text 4).
struct HyphenationLimitTests {
    @Test(arguments: [
        ("petugas", 2, 2, 3, true), ("petugas", 2, 3, 3, false), ("petugas", 4, 3, 3, true),
        ("petugas", 5, 3, 3, false),
        ("\"petugas\".", 3, 3, 3, false), ("\"petugas\".", 6, 3, 4, false), ("kafé-an", 5, 4, 2, true),
    ])
    func lettersOnBothSidesAreCounted(_ word: String, _ offset: Int, _ left: Int, _ right: Int, _ isAllowed: Bool) {
        var style = TextStyle()
        style.hyphenateLimitLeft = left
        style.hyphenateLimitRight = right
        #expect(style.allowsHyphen(at: offset, in: Array(word.utf8)[...]) == isAllowed)
    }
}
