import Foundation
import TestSupport

/// A form of many invented signatories that is signed electronically.
struct SigningProject {
    let project: TestProject
    var path: String { project.path }
    var pdf: PDFFile { PDFFile(path: path + "/build/uji.pdf") }

    /// - Parameter signing: lines of `tanda_tangan_elektronik`.
    init(signers: Int, signing: [String], style: String = "") throws {
        let blocks = (1...signers).map {
            "<signature office=\"Kepala Dinas Rekaan \($0)\" name=\"Nama Rekaan \($0), S.T.\" key=\"kepala-\($0)\"/>"
        }
        project = try TestProject(
            layout: """
                <layout>
                  \(style)
                  <page-master name="m" size="F4" margin="25mm"/>
                  <section page-master="m">
                    <h1>Komitmen</h1>
                    <p>Demikian komitmen ini dibuat oleh <b>semua</b> kepala dinas. <a href="https://contoh.go.id">Tautan</a></p>
                    <signatures columns="3">\(blocks.joined())</signatures>
                  </section>
                </layout>
                """)
        try project.replace(
            "judul: Uji }", with: "judul: Uji, tanda_tangan_elektronik: { \(signing.joined(separator: ", ")) } }",
            in: "naskah.yaml")
    }

    func compile(_ arguments: String...) throws -> Program.Result {
        try Naskah.run(["compile", path, "--strict", "--language", "en"] + arguments)
    }

    var record: SigningRecordFile {
        get throws {
            try JSONDecoder().decode(
                SigningRecordFile.self, from: Data(contentsOf: URL(filePath: path + "/build/uji.signing.json")))
        }
    }
}

/// `uji.signing.json` as a signing program reads it.
struct SigningRecordFile: Decodable {
    struct Corner: Decodable {
        let x: Double
        let y: Double
    }

    struct Place: Decodable {
        let width: Double
        let height: Double
        let lowerLeft: Corner
        let upperLeft: Corner
    }

    struct Requests: Decodable {
        let pyhanko: String
    }

    struct Signer: Decodable {
        let key: String
        let name: String
        let page: Int
        let rectangle: Place
        let field: String?
        let anchor: String?
        let requests: Requests
    }

    let document: String
    let sha256: String
    let pages: Int
    let signers: [Signer]
}
