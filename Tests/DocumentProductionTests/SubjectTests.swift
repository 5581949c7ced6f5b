import DocumentData
import DocumentProduction
import Foundation
import TestSupport
import Testing

/// One document for each person or unit: what layouts see of them, and what files are called in viewers.
@Suite struct SubjectTests {
    private func project() throws -> TestProject {
        let project = try TestProject(
            layout: """
                <layout><page-master name="m" size="A5"/><section page-master="m"><p>{{ dokumen.penanda_tangan.nama_lengkap | default:'tanpa nama' }}</p>
                <p>{{ dokumen.opd.nama | default:'tanpa unit' }}</p></section></layout>
                """)
        try project.write(
            "id,nama,jenis,jabatan_kepala\nd1,Dinas Satu,dinas,Kepala Dinas Satu\nd2,Dinas Dua,dinas,Kepala Dinas Dua\n",
            to: "data/opd.csv")
        try project.write(
            "id,nama,jabatan,opd,gelar_depan\nk1,Nama Satu,Kepala Dinas Satu,d1,dr.\nk3,Nama Tiga,Camat Tiga,,\n",
            to: "data/pejabat.csv")
        try project.replace("komitmen: data/komitmen.yaml", with: "", in: "naskah.yaml")
        return project
    }

    private func texts(_ kind: BatchSubject.Kind) throws -> [(key: String, text: String, title: String)] {
        let project = try project(), production = try Production(project), document = try production.document("uji")
        let producer = production.producer()
        return try production.project.subjects(of: document, each: kind).map { subject in
            let path = project.path + "/\(subject.key).pdf"
            let written = try production.write("uji", to: path, for: subject, with: producer)
            #expect(written.written?.pageCount == 1, "\(written.findings.ids)")
            let information = try Program.output(of: "pdfinfo", path)
            let title = information.firstMatch(of: /Title: +(.*)\n/).map { String($0.output.1) } ?? ""
            return (subject.key, try PDFFile(path: path).pages.joined().replacing("\n", with: "|"), title)
        }
    }

    @Test func signers() throws {
        let made = try texts(.signer)
        #expect(made.map(\.key) == ["k1", "k3"])
        #expect(made.map(\.text) == ["dr. Nama Satu|Dinas Satu|", "Nama Tiga|tanpa unit|"])
        #expect(made.map(\.title) == ["Uji – dr. Nama Satu", "Uji – Nama Tiga"])
    }

    /// A unit without a head has a file too, called by its office.
    @Test func agencies() throws {
        let made = try texts(.agency)
        #expect(made.map(\.key) == ["d1", "d2"])
        #expect(made.map(\.text) == ["dr. Nama Satu|Dinas Satu|", "tanpa nama|Dinas Dua|"])
        #expect(made.map(\.title) == ["Uji – dr. Nama Satu", "Uji – Kepala Dinas Dua"])
    }

    /// The head of a unit is who holds its office, not who is listed first; a vacant post gives way to who acts for it.
    @Test func headsHoldTheOffice() throws {
        let project = try project()
        try project.write(
            """
            id,nama,jabatan,opd,gelar_depan,status
            s1,Nama Sekretaris,Sekretaris Dinas Satu,d1,,
            k1,,Kepala Dinas Satu,d1,,lowong
            p1,Nama Pelaksana,Kepala Dinas Satu,d1,,Plt.
            s2,Nama Dua,Sekretaris Dinas Dua,d2,,

            """, to: "data/pejabat.csv")
        let production = try Production(project), document = try production.document("uji")
        let subjects = production.project.subjects(of: document, each: .agency)
        #expect(subjects.map(\.signerName) == ["Nama Pelaksana", ""])
        #expect(subjects.map(\.office) == ["Kepala Dinas Satu", "Kepala Dinas Dua"])
    }

    /// Without a subject, the layout sees neither.
    @Test func nobody() throws {
        let project = try project(), path = project.path + "/uji.pdf"
        #expect(try Production(project).write("uji", to: path).written != nil)
        #expect(try PDFFile(path: path).pages.joined().replacing("\n", with: "|") == "tanpa nama|tanpa unit|")
    }
}
