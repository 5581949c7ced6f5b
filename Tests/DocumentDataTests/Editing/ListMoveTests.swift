import Diagnostics
import DocumentData
import Files
import TestSupport
import Testing

/// Items of YAML lists in another order: everything but the order keeps its bytes.
struct ListMoveTests {
    private func moved(_ text: String, _ path: [String], _ item: Int, to place: Int) -> String? {
        ListMove(of: item, to: place, inListAt: path, of: SourceFile(path: "data/uji.yaml", text: text)).bytes()
            .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func commentsGoWithTheirItems() {
        let text = """
            # Kepala
            judul: x
            tim:
              # ketua
              - nama: A   # belum pasti
                tugas:
                  - satu
                  - dua
                # sampai Maret
              # anggota
              - nama: B

              - nama: C
                ket: |
                  - bukan butir
                  # bukan komentar
            akhir: y
            """
        #expect(
            moved(text, ["tim"], 2, to: 0) == """
                # Kepala
                judul: x
                tim:
                  - nama: C
                    ket: |
                      - bukan butir
                      # bukan komentar
                  # ketua
                  - nama: A   # belum pasti
                    tugas:
                      - satu
                      - dua
                    # sampai Maret

                  # anggota
                  - nama: B
                akhir: y
                """)
        #expect(
            moved(text, ["tim", "0", "tugas"], 0, to: 1)?.contains("      - dua\n      - satu\n    # sampai") == true)
    }

    @Test func aCommentAboveTheListStays() {
        let text = "misi:\n  # menurut RPJMD\n  - satu\n  - dua\n"
        #expect(moved(text, ["misi"], 1, to: 0) == "misi:\n  # menurut RPJMD\n  - dua\n  - satu\n")
    }

    @Test func everyWayOfWriting() {
        #expect(moved("a: [ satu, \"du,a\",  { x: 1 } ]", ["a"], 2, to: 0) == "a: [ { x: 1 }, satu,  \"du,a\" ]")
        #expect(moved("a:\n- 1\n- 2", ["a"], 0, to: 1) == "a:\n- 2\n- 1")
        #expect(moved("- x: 1\n-\n  x: 2\n", [], 1, to: 0) == "-\n  x: 2\n- x: 1\n")
        #expect(moved("a:\r\n- 1\r\n- 2\r\n", ["a"], 0, to: 1) == "a:\r\n- 2\r\n- 1\r\n")
        // The dash of the list within stands behind another one.
        #expect(moved("a:\n- - 1\n  - 2\n", ["a", "0"], 0, to: 1) == nil)
        #expect(moved("a:\n- 1\n- 2\n", ["b"], 0, to: 1) == nil && moved("a:\n- 1\n", ["a"], 0, to: 1) == nil)
        #expect(moved("a:\n- 1\n- 2\n", ["a"], 0, to: -1) == nil && moved("a: [1, 2", ["a"], 0, to: 1) == nil)
    }

    /// Every list of every sample: the first item to the end and back again gives the same bytes.
    @Test func thereAndBackIsTheSameFile() throws {
        var moves = 0, refusals: [String] = []
        for sample in ["contoh", "kabupaten-contoh", "solok-selatan", "luwu-utara", "banjar", "hulu-sungai-selatan"] {
            let folder = ProjectFolder(root: Repository.sample(sample))
            var findings = Findings()
            guard let own = folder.source("naskah.yaml", namedAt: nil, into: &findings),
                case .record(let root)? = DataFileReader.read(own, scalars: .text, namedAt: nil, into: &findings)?.value
            else { continue }
            for entry in root.record("data")?.entries ?? [] {
                guard let path = entry.node.value.asText, path.hasSuffix(".yaml"),
                    let file = folder.source(path, namedAt: nil, into: &findings),
                    let form = RecordFields(of: entry.key, in: file)
                else { continue }
                for list in form.lists {
                    guard let there = ListMove(of: 0, to: list.count - 1, inListAt: list.path, of: file).bytes() else {
                        refusals.append("\(path) \(list.path)")
                        continue
                    }
                    moves += 1
                    let changed = SourceFile(path: path, bytes: there)
                    #expect(there != file.bytes)
                    #expect(
                        ListMove(of: list.count - 1, to: 0, inListAt: list.path, of: changed).bytes() == file.bytes,
                        "\(sample) \(path) \(list.path)")
                }
            }
        }
        #expect(moves > 50 && refusals.isEmpty, "\(moves) \(refusals)")
    }
}
