import TestSupport
import Testing

/// A mistake is found where it stands, the exit code says so, and the PDF of an earlier run stays.
@Suite struct PlantedFaultTests {
    @Test(arguments: DataFault.all) func inData(_ fault: DataFault) throws {
        let project = try TestProject(sample: "solok-selatan")
        let place = try project.replace(fault.old, with: fault.new, in: fault.file)
        try project.placeEarlierPDF("komitmen")
        let (status, findings, _) = try Naskah.findings("compile", project.path, "--only", "komitmen")
        #expect(status == 4)
        expect(findings, have: fault.id, at: place)
        #expect(try project.isEarlierPDFUntouched("komitmen"))
        #expect(try Naskah.findings("check", project.path).status == 4)
    }

    @Test(arguments: LayoutFault.all) func inLayouts(_ fault: LayoutFault) throws {
        let project = try TestProject(layout: "")
        let place = try project.writeMarked(fault.layout, to: "layout/uji.xml")
        try project.placeEarlierPDF("uji")
        let (status, findings, isTimedOut) = try Naskah.findings("compile", project.path, timeLimit: 30)
        #expect(status == 1)
        #expect(!isTimedOut)
        expect(findings, have: fault.id, at: place)
        #expect(try project.isEarlierPDFUntouched("uji"))
        #expect(try Naskah.findings("check", project.path).status == 1)
    }

    /// All mistakes of a phase are told at once.
    @Test func severalAtOnce() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace("hari: Selasa", with: "harri: Selasa", in: "data/komitmen.yaml")
        try project.replace("anggaran: 375.000.000", with: "anggaran: banyak", in: "data/quick-win.yaml")
        try project.replace("id,nama,singkatan", with: "id,nama,singkatann", in: "data/opd.csv")
        let findings = try Naskah.findings("check", project.path).findings
        #expect(
            Set(findings.map(\.file)).isSuperset(of: ["data/komitmen.yaml", "data/quick-win.yaml", "data/opd.csv"]))
    }

    private func expect(_ findings: [FoundProblem], have id: String, at place: String?) {
        let same = findings.filter { $0.id == id && $0.severity == "error" }
        #expect(!same.isEmpty, "\(findings)")
        if let place { #expect(same.contains { $0.place == place }, "not at \(place): \(findings)") }
    }
}
