/// The affixes that the analysis compares with.
enum Affixes {
    static let particles = [Morpheme("lah"), Morpheme("kah"), Morpheme("pun")]
    static let possessives = [Morpheme("nya"), Morpheme("ku"), Morpheme("mu")]
    static let ber = Morpheme("ber")
    static let bel = Morpheme("bel")
    static let pel = Morpheme("pel")
    static let ajar = Morpheme("ajar")
    static let ter = Morpheme("ter")
    static let per = Morpheme("per")
    static let di = Morpheme("di")
    static let me = Morpheme("me")
    static let tidak = Morpheme("tidak")
    static let an = Morpheme("an")
    static let kan = Morpheme("kan")
}
