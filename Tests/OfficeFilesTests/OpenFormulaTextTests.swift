import Testing

@testable import OfficeFiles

/// Which cells formulas of OpenDocument name.
@Suite struct OpenFormulaTextTests {
    @Test(arguments: [
        ("of:=SUM([.B4:.B9];[$Rekap.C2])", "B4:B9 Rekap!C2:C2"), ("of:=[.$A$1]*2+1.5E3", "A1:A1"),
        ("of:=[$'Daftar ''A'': b'.B2:.C3]", "Daftar 'A': b!B2:C3"), ("of:=IF([.A1]=\"[.B9] teks\";1;2)", "A1:A1"),
        ("of:=SUM([.B:.B])", "B1:B1048576"), ("of:=[$Rekap.B2:$Rekap.C3]", "Rekap!B2:C3"),
        ("of:=[.#REF!]+['file:///x.ods'#$Lembar.A1]", ""), ("of:=COM.MICROSOFT.CONCAT([.A1];\"x\")", "A1:A1"),
        ("of:=TRUE()&#N/A", ""), ("of:={1;2|3;4}", ""), ("oooc:=[.A1]", "A1:A1"),
    ])
    func referencesAreFound(text: String, wanted: String) {
        let read = OpenFormulaText(text)
        let found = read.references.map { reference in
            (reference.sheet.map { $0 + "!" } ?? "") + "\(reference.range.first):\(reference.range.last)"
        }
        #expect(!read.readsAny && found.joined(separator: " ") == wanted)
    }

    @Test(arguments: [
        "of:=SUM(Pejabat)", "of:=INDIRECT(\"A1\")", "of:=SUM([.A1]:INDEX([.B1:.B9];2))", "msoxl:=A1", "=A1",
        "of:=SUM([$Satu.A1:$Dua.A1])", "of:=OFFSET([.A1];1;1)", "of:='Nilai'", "of:=$$Nama", "of:=[.A1:.B]",
    ])
    func whatMayReadAnythingDoes(text: String) { #expect(OpenFormulaText(text).readsAny) }
}
