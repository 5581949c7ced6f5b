import Testing
@testable import DocumentData

@Suite struct OfficeTitleTests {
    private let space = "\u{A0}"

    @Test(arguments: [
        ("Kepala Dinas Kesehatan", "KEPALA DINAS KESEHATAN"), ("Plt. Kepala  Dinas", "Plt.\u{A0}KEPALA DINAS"),
        ("a.n. Bupati Solok Selatan", "a.n.\u{A0}BUPATI SOLOK SELATAN"), ("an. Bupati", "a.n.\u{A0}BUPATI"),
        ("A/n Bupati", "a.n.\u{A0}BUPATI"), ("PLH Camat", "Plh.\u{A0}CAMAT"),
        ("Pj. Bupati Kudus", "Pj.\u{A0}BUPATI KUDUS"),
        ("Direktur RSUD dr. Soeselo", "DIREKTUR RSUD dr. SOESELO"),
        ("Direktur RSUD Dr. Soetomo", "DIREKTUR RSUD Dr. SOETOMO"),
        ("Direktur RSUD Hj. Anna", "DIREKTUR RSUD Hj. ANNA"),
        ("Plt. Direktur RSUD Prof. Dr. H. Nama", "Plt.\u{A0}DIREKTUR RSUD Prof. Dr. H. NAMA"),
        ("Kepala Bag. Umum", "KEPALA BAG. UMUM"), ("PJ Bupati", "Pj.\u{A0}BUPATI"), ("", ""), ("Plt.", "Plt."),
        ("An Nur", "AN NUR"),
        ("Kepala Dinas Pekerjaan Umum, Penataan Ruang", "KEPALA DINAS PEKERJAAN UMUM, PENATAAN RUANG"),
    ])
    func capitals(_ text: String, _ capitals: String) {
        #expect(OfficeTitle(parsing: text).inCapitals == capitals)
    }

    @Test func linesOfTheSignature() {
        func lines(_ texts: String...) -> [String] {
            OfficeTitle.signatureLines(texts.map { OfficeTitle(parsing: $0) })
        }
        #expect(lines("Kepala Dinas Kesehatan") == ["KEPALA DINAS KESEHATAN,"])
        #expect(lines("a.n. Bupati Kudus", "Sekretaris Daerah") == ["a.n.\(space)BUPATI KUDUS", "SEKRETARIS DAERAH,"])
        #expect(lines("Plt. Bupati Kudus", "Wakil Bupati") == ["Plt.\(space)BUPATI KUDUS", "WAKIL BUPATI,"])
        #expect(lines("Pj. Bupati Kudus") == ["Pj.\(space)BUPATI KUDUS,"])
        #expect(
            lines("a.n. Bupati X", "Sekretaris Daerah", "u.b. Asisten Administrasi Umum")
                == ["a.n.\(space)BUPATI X", "SEKRETARIS DAERAH", "u.b.", "ASISTEN ADMINISTRASI UMUM,"])
        #expect(lines("Bupati,") == ["BUPATI,"])
        #expect(lines().isEmpty)
        #expect(lines("").isEmpty)
    }
}
