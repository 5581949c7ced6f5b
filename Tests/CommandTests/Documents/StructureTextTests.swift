import Foundation
import TestSupport
import Testing

/// What a screen reader is told is what the page says.
@Suite struct StructureTextTests {
    private func sample(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Samples/\(name)").path(percentEncoded: false)
    }

    /// Signs that are seen, with their number, but for hyphens: a word that is parted at the end of a line is whole again.
    private func signs(_ text: String) -> [Character: Int] {
        var counts: [Character: Int] = [:]
        for sign in text where !sign.isWhitespace && !["\u{AD}", "\u{200B}", "-"].contains(sign) {
            counts[sign, default: 0] += 1
        }
        return counts
    }

    /// Letters or digits that stand together, with their number; letters by themselves are left out, for poppler finds no words in a text
    /// across the page. The parts of a word that is parted at the end of a line are one word, and so are those of a compound.
    private func words(_ text: String) -> [Substring: Int] {
        let whole = text.replacing(/[-\u{AD}]\s*|\u{200B}/, with: "")
        var counts: [Substring: Int] = [:]
        for word in whole.matches(of: /\p{L}{2,}|\p{N}+/) { counts[word.output, default: 0] += 1 }
        return counts
    }

    /// Texts within artifacts of a dump, whose lines are indented by their depth.
    private func decoration(in dump: String) -> String {
        var text = "", artifact: Int?
        for line in dump.split(separator: "\n") {
            let depth = line.prefix { $0 == " " }.count
            if let begin = artifact, depth <= begin { artifact = nil }
            if artifact == nil, line.dropFirst(depth) == "<Artifact>" { artifact = depth }
            guard artifact != nil, line.dropFirst(depth).hasPrefix("text "), let quote = line.firstIndex(of: "'") else {
                continue
            }
            text += line[line.index(after: quote)...].dropLast() + "\n"
        }
        return text
    }

    /// Texts of the tree, as `dump --structure` prints them: in quotation marks at the end of a line.
    private func texts(in tree: String) -> String {
        tree.split(separator: "\n").compactMap { line -> Substring? in
            let element = line.drop { $0 == " " }
            guard element.hasSuffix("\""), let mark = element.firstRange(of: element.hasPrefix("\"") ? "\"" : " \"")
            else { return nil }
            return element[mark.upperBound...].dropLast()
        }.joined(separator: "\n")
    }

    /// The same, as poppler reads the file: exact, but slow where there are many elements.
    private func texts(readByPoppler path: String) throws -> String {
        try Program.output(of: "pdfinfo", "-struct-text", path).split(separator: "\n").compactMap {
            line -> Substring? in
            let text = line.drop { $0 == " " }
            return text.hasPrefix("\"") ? text.dropFirst().dropLast() : nil
        }.joined(separator: "\n")
    }

    /// Every sign and every word on the pages, as poppler extracts them, is either in the structure or in what is declared to be
    /// decoration, a running head or a repetition.
    @Test(arguments: Repository.samples) func everyWordIsReadOrDecoration(project: String) throws {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", sample(project), "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pdf") }
        #expect(!names.isEmpty)
        for name in names.sorted() {
            let path = folder.path + "/" + name, document = ["--only", String(name.dropLast(4)), "--quiet"]
            let decoration = decoration(in: try Naskah.run(["dump", sample(project)] + document).output)
            let tree = texts(in: try Naskah.run(["dump", sample(project), "--structure"] + document).output)
            let pages = try PDFFile(path: path).pages
            for read in pages.count > 2 ? [tree] : [tree, try texts(readByPoppler: path)] {
                // poppler reads the hyphens of parted words in the structure, and whole words on the page.
                let page = signs(pages.joined()), told = signs(read).merging(signs(decoration), uniquingKeysWith: +)
                #expect(page == told, "\(name): \(page.filter { told[$0.key] != $0.value })")
                let difference = words(pages.joined(separator: "\n"))
                    .differences(from: words(read).merging(words(decoration), uniquingKeysWith: +))
                #expect(difference.isEmpty, "\(name): \(difference)")
                // No vacuous agreement: most of a document is read.
                #expect(signs(read).values.reduce(0, +) > page.values.reduce(0, +) / 2)
            }
        }
    }

    /// Trees that people have read through. With `NASKAH_UPDATE=1` they are written anew; look at the difference before keeping it.
    @Test(arguments: [
        ("contoh", "komitmen"), ("contoh-tabel", "realisasi"), ("contoh-tabel", "peta-jalan"),
        ("luwu-utara", "komitmen-dewan"), ("hulu-sungai-selatan", "berita-acara"),
    ])
    func treesStayAsTheyWereRead(project: String, document: String) throws {
        let result = try Naskah.run(["dump", sample(project), "--only", document, "--structure"])
        #expect(result.status == 0, "\(result.errors)")
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Structure/\(project)-\(document).txt")
        if ProcessInfo.processInfo.environment["NASKAH_UPDATE"] == "1" {
            try result.output.write(to: path, atomically: true, encoding: .utf8)
        }
        let stored = try String(contentsOf: path, encoding: .utf8)
        let difference = zip(stored.split(separator: "\n"), result.output.split(separator: "\n")).first { $0 != $1 }
        #expect(stored == result.output, "\(difference?.0 ?? "the end") → \(difference?.1 ?? "the end")")
    }

    /// Of each document of each sample: how many elements of each type its tree has, its headings, and a number that differs when anything
    /// in the tree does. With `NASKAH_UPDATE=1` it is written anew: look at what has changed with `naskah dump --structure`.
    @Test func treesOfAllSamplesStayAsTheyAre() throws {
        var text = ""
        for project in Repository.samples {
            let names = try FileManager.default.contentsOfDirectory(atPath: sample(project) + "/baseline").sorted()
            for document in names {
                let result = try Naskah.run(["dump", sample(project), "--only", document, "--structure", "--quiet"])
                #expect(result.status == 0, "\(project)/\(document): \(result.errors)")
                text += "\(project)/\(document)\n" + digest(of: result.output)
            }
        }
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Structure/ringkasan.txt")
        if ProcessInfo.processInfo.environment["NASKAH_UPDATE"] == "1" {
            try text.write(to: path, atomically: true, encoding: .utf8)
        }
        let stored = try String(contentsOf: path, encoding: .utf8)
        let difference = zip(stored.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
        #expect(stored == text, "\(difference?.0 ?? "the end") → \(difference?.1 ?? "the end")")
    }

    private func digest(of tree: String) -> String {
        var counts: [Substring: Int] = [:], headings = "", hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in tree.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for line in tree.split(separator: "\n") {
            let element = line.drop { $0 == " " }
            guard !element.hasPrefix("\"") else { continue }
            let role = element.prefix { $0 != " " }
            counts[role, default: 0] += 1
            if role == "Title" || role.count == 2 && role.first == "H" {
                headings += "  \(String(repeating: "  ", count: (line.count - element.count) >> 1))\(element)\n"
            }
        }
        let numbers = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return "  \(numbers); \(String(hash, radix: 16))\n\(headings)\n"
    }

    @Test func structureIsOfTheWholeDocument() throws {
        let result = try Naskah.run(["dump", sample("contoh"), "--structure", "--page", "1"])
        #expect(result.status != 0 && result.errors.contains("--structure"))
    }
}

extension [Substring: Int] {
    /// What is there more or less often than in the other one; a text across the page has no words for poppler.
    fileprivate func differences(from other: [Substring: Int]) -> [String] {
        Set(keys).union(other.keys).filter { self[$0] != other[$0] && $0 != "SALINAN" }.sorted()
            .map { "\($0) \(self[$0] ?? 0) → \(other[$0] ?? 0)" }
    }
}
