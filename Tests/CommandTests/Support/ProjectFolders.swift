import Foundation
import TestSupport

/// Projects of invented regencies in one folder, each with two documents of its own, and the folder of their results.
struct ProjectFolders {
    let folder = try? TemporaryFolder()
    let names: [String]

    struct Manifest: Decodable {
        struct Entry: Decodable {
            struct File: Decodable {
                let document: String
                let sha256: String
                let byteCount: Int
                let pages: Int
            }

            let name: String
            let exit: Int32
            let files: [File]
        }

        let list: [String]
        let projects: [Entry]
    }

    /// - Parameter faults: by number from 1: `data` or `document` errors, or a `warning`.
    init(_ count: Int, faults: [Int: String] = [:]) throws {
        names = (1...count).map { "daerah-\($0)" }
        for (index, name) in names.enumerated() {
            let fault = faults[index + 1]
            try write(
                """
                judul: Rencana \(name)
                data: { wilayah: data/wilayah.yaml, isi: data/isi.csv }
                dokumen:
                  ringkasan: { layout: uji.xml, judul: Ringkasan \(name) }
                  lampiran: { layout: uji.xml, judul: Lampiran \(name) }

                """, to: "\(name)/naskah.yaml")
            try write(
                "nama: Rekaan \(index + 1)\njenis: \(fault == "data" ? "negeri" : "kabupaten")\nprovinsi: Rekaan Raya\nsebutan_kepala: Bupati\n",
                to: "\(name)/data/wilayah.yaml")
            let rows = (0...index * 3 % 40).map { "\($0 + 1),Kegiatan nomor \($0 + 1) dari \(name)" }
            try write("nomor,nama\n" + rows.joined(separator: "\n") + "\n", to: "\(name)/data/isi.csv")
            let extra =
                switch fault {
                case "document": "<p>{{ tidak_ada }}</p>"
                case "warning": "<qr of=\"https://contoh.go.id/\(String(repeating: "a", count: 300))\" size=\"8mm\"/>"
                default: ""
                }
            try write(
                """
                <layout><page-master name="m" size="A5" margin="15mm"/><section page-master="m">
                  <h1>{{ dokumen.judul }}</h1>\(extra)
                  <for each="baris" in="isi"><p>{{ baris.nomor }}. {{ baris.nama }}</p></for>
                </section></layout>
                """, to: "\(name)/layout/uji.xml")
        }
    }

    var path: String { folder?.path ?? "" }
    var paths: [String] { names.map { "\(path)/\($0)" } }

    func write(_ text: String, to file: String) throws { try folder?.write(Array(text.utf8), as: file) }

    func compile(_ arguments: String..., into results: String = "hasil") throws -> Program.Result {
        try Naskah.run(["compile"] + paths + ["-o", "\(path)/\(results)", "--language", "en"] + arguments)
    }

    /// A run in the background.
    func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Naskah.executable)
        process.arguments = ["compile"] + paths + ["--quiet", "--language", "en"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["NASKAH_HOME": Repository.root]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    func merge(_ results: String = "hasil", _ arguments: String...) throws -> Program.Result {
        try Naskah.run(["merge-manifests", "\(path)/\(results)", "--language", "en"] + arguments)
    }

    func manifest(of results: String = "hasil") throws -> Manifest {
        try JSONDecoder().decode(
            Manifest.self, from: Data(contentsOf: URL(filePath: "\(path)/\(results)/manifest.json")))
    }

    /// Digests of all results by name, without what measures time.
    func digests(of results: String = "hasil") throws -> [String: String] {
        let lines = try Program.output(
            of: "sh", "-c",
            "cd '\(path)/\(results)' && find . -type f ! -name 'costs*' ! -name '*-of-*' ! -path './catatan/*' -exec sha256sum {} +"
        ).split(separator: "\n")
        return Dictionary(lines.map { (String($0.dropFirst(66)), String($0.prefix(64))) }) { first, _ in first }
    }
}
