import Foundation
import TestSupport

/// The small sample with everything filled in that its templates leave open, and without its mark: a paper that could be signed.
enum TrueProject {
    static func make() throws -> TestProject {
        let project = try TestProject(sample: "contoh")
        for file in ["naskah.yaml"] + ["wilayah.yaml", "opd.csv", "pejabat.csv", "komitmen.yaml"].map({ "data/\($0)" })
        {
            let text = try project.text(of: file)
            try project.write(text.replacing("Contoh", with: "Rekaan").replacing("contoh", with: "rekaan"), to: file)
        }
        try project.replace("\ntanda: CONTOH\n", with: "\n", in: "naskah.yaml")
        try project.replace("……/……/……/2024", with: "100/1/BAG/2024", in: "data/komitmen.yaml")
        try project.replace("Telepon ……, Faksimile ……", with: "Telepon 0000", in: "data/wilayah.yaml")
        try project.replace("Laman ……, pos-el ……", with: "Laman rekaan.go.id", in: "data/wilayah.yaml")
        try project.replace(
            "# lambang: gambar/lambang.svg", with: "lambang: gambar/l.svg\nlambang_negara: gambar/l.svg",
            in: "data/wilayah.yaml")
        try project.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>\n",
            to: "gambar/l.svg")
        return project
    }
}
