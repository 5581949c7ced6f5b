/// Academic, professional, religious and noble titles in their standard spelling.
///
/// Not complete and not meant to be: an unknown title is kept as written. Abbreviations of degrees as usual after
/// Permenristekdikti 59/2018.
enum KnownTitles {
    /// Before the name. 'dr.' (physician) and 'Dr.' (doctor) differ by case only.
    static let leading = [
        "Prof.", "Dr.", "dr.", "drg.", "drh.", "Drs.", "Dra.", "Ir.", "apt.", "Ns.", "Bd.", "H.", "Hj.", "K.H.", "KH.",
        "Tgk.", "Ust.", "Ustaz", "Pdt.", "Tb.", "AKBP", "Kompol",
    ]

    /// After the name, set off by commas.
    static let trailing = [
        "S.H.", "S.Sos.", "S.E.", "S.T.", "S.Kom.", "S.Pd.", "S.Pd.I.", "S.Pd.SD.", "S.Ag.", "S.Si.", "S.P.", "S.Pt.",
        "S.Hut.",
        "S.Pi.", "S.IP.", "S.I.P.", "S.STP.", "S.S.T.P.", "S.T.P.", "S.ST.", "S.Tr.IP.", "S.A.P.", "S.AP.", "S.Ak.",
        "S.Psi.",
        "S.KM.", "S.K.M.", "S.Kep.", "S.Farm.", "S.Ked.", "S.K.G.", "S.KG.", "S.Gz.", "S.S.", "S.Hum.", "S.Kel.",
        "S.Tr.Keb.",
        "S.Th.I.", "S.H.I.", "S.E.I.", "S.M.", "S.Stat.", "S.Mat.", "S.Kes.", "S.Ars.", "S.I.Kom.", "S.Sn.",
        "S.Tr.Kes.",
        "A.Md.", "A.Md.Kep.", "A.Md.Keb.", "A.Md.Kom.", "A.Md.Farm.", "A.Ma.",
        "M.M.", "M.Si.", "M.H.", "M.Hum.", "M.Pd.", "M.Pd.I.", "M.T.", "M.Kom.", "M.Eng.", "M.Sc.", "M.A.", "M.A.P.",
        "M.AP.",
        "M.P.", "M.Kes.", "M.K.M.", "M.KM.", "M.E.", "M.Ec.Dev.", "M.Ak.", "M.Ag.", "M.Kn.", "M.Sos.", "M.I.Kom.",
        "M.IP.",
        "M.I.P.", "M.P.W.K.", "M.P.P.", "M.B.A.", "MBA", "M.Acc.", "M.Psi.", "M.Farm.", "M.Kep.", "M.Gz.", "M.Tr.IP.",
        "M.T.P.",
        "M.Ling.", "M.H.Kes.", "M.M.Kes.", "M.S.", "M.Phil.", "M.P.H.", "LL.M.", "Ph.D.", "B.A.", "B.Sc.", "B.E.",
        "Lc.", "BBA",
        "Sp.A.", "Sp.B.", "Sp.OG.", "Sp.PD.", "Sp.P.", "Sp.An.", "Sp.KK.", "Sp.JP.", "Sp.M.", "Sp.N.", "Sp.Rad.",
        "Sp.PK.",
        "Ak.", "CA", "CPA", "QIA", "CGCAE", "CFrA", "CRMP", "C.Med.", "Apt.", "IPM", "IPU", "ASEAN Eng.",
    ]

    private static let leadingByKey = byKey(leading)
    private static let trailingByKey = byKey(trailing)

    /// Standard spellings of a leading title, without regard to case and points; empty when it is none.
    static func leadingSpellings(of text: some StringProtocol) -> [String] { leadingByKey[key(text)] ?? [] }

    /// Standard spellings of a trailing title, without regard to case, points and spaces; empty when it is none.
    static func trailingSpellings(of text: some StringProtocol) -> [String] { trailingByKey[key(text)] ?? [] }

    private static func byKey(_ titles: [String]) -> [String: [String]] {
        Dictionary(titles.map { (key($0), [$0]) }, uniquingKeysWith: +)
    }

    private static func key(_ text: some StringProtocol) -> String {
        text.lowercased().filter { $0 != "." && !$0.isWhitespace }
    }
}
