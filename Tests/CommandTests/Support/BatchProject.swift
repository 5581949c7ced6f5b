import Foundation
import TestSupport

/// A pact of one page for each of many invented officials.
struct BatchProject {
    let project: TestProject
    var path: String { project.path }
    var folder: String { path + "/build/uji" }

    /// - Parameter broken: the number of an official whose page has an error.
    init(signers: Int, signing: String? = nil, broken: Int? = nil) throws {
        let body = (1...12).map {
            "<p>\($0). Berjanji melaksanakan butir ke-\($0) dengan jujur, terbuka, dan bertanggung jawab kepada masyarakat Kabupaten Contoh.</p>"
        }
        project = try TestProject(
            layout: """
                <layout>
                  <page-master name="m" size="A4" margin="25mm"/>
                  <section page-master="m">
                    <h1>Pakta Integritas</h1>
                    <p>Saya, {{ dokumen.penanda_tangan.nama_lengkap }}, {{ dokumen.penanda_tangan.jabatan }}:</p>
                    \(body.joined())
                    <if test="dokumen.penanda_tangan.nama = '\(broken.map(InventedName.name) ?? "")'"><p>\u{4E00}</p></if>
                    <signatures columns="2"><signature office="{{ dokumen.penanda_tangan.jabatan }}" name="{{ dokumen.penanda_tangan.nama_lengkap }}"
                      key="{{ dokumen.penanda_tangan.id }}"/></signatures>
                  </section>
                </layout>
                """)
        let people = (1...signers).map { "kepala-\($0),\(InventedName.name($0)),Kepala Dinas Rekaan \($0)" }
        try project.write("id,nama,jabatan\n" + people.joined(separator: "\n") + "\n", to: "data/pejabat.csv")
        try project.write(
            "id,nama,jenis,jabatan_kepala\nd,Dinas Rekaan,dinas,Kepala Dinas Rekaan\n", to: "data/opd.csv")
        try project.write(
            """
            judul: Uji
            data: { wilayah: data/wilayah.yaml, opd: data/opd.csv, pejabat: data/pejabat.csv }
            dokumen:
              uji: { layout: uji.xml, judul: Pakta\(signing.map { ", tanda_tangan_elektronik: { \($0) }" } ?? "") }

            """, to: "naskah.yaml")
    }

    func compile(_ arguments: String..., environment: [String: String?] = [:]) throws -> Program.Result {
        try Naskah.run(
            ["compile", path, "--each", "signer", "--language", "en"] + arguments, environment: environment)
    }

    var manifest: String { get throws { try String(contentsOfFile: folder + "/manifest.json", encoding: .utf8) } }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }

    /// Digests of all files, by name.
    var digests: [String: String] {
        get throws {
            let lines = try Program.output(of: "sh", "-c", "cd '\(folder)' && sha256sum *").split(separator: "\n")
            return Dictionary(lines.map { (String($0.dropFirst(66)), String($0.prefix(64))) }) { first, _ in first }
        }
    }
}
