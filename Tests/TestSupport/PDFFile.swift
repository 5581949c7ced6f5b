import Foundation

/// A PDF as other programs see it.
package struct PDFFile {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    package var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

    /// Text of each page in the order of the content stream.
    package var pages: [String] {
        get throws { try PDFFile.split(Program.output(of: "pdftotext", "-raw", path, "-")) }
    }

    /// Text of each page as it is laid out.
    package var laidOutPages: [String] {
        get throws { try PDFFile.split(Program.output(of: "pdftotext", "-layout", path, "-")) }
    }

    private static func split(_ text: String) -> [String] {
        var pages = text.components(separatedBy: "\u{C}")
        if pages.last?.isEmpty == true { pages.removeLast() }
        return pages
    }

    /// What `qpdf --check` says besides that the file is sound; empty for a sound file.
    package var complaints: String {
        get throws {
            let result = try Program(path: "/usr/bin/env").run(["qpdf", "--check", path])
            let isSound = result.status == 0 && !result.output.contains("WARNING") && result.errors.isEmpty
            return isSound ? "" : result.output + result.errors
        }
    }

    /// The rows of `pdffonts`: whether each font is embedded and a subset.
    package var fonts: [(name: String, isEmbedded: Bool, isSubset: Bool)] {
        get throws {
            let lines = try Program.output(of: "pdffonts", path).split(separator: "\n").dropFirst(2)
            return lines.map { line in
                // Type and encoding contain spaces; from the right: object, generation, uni, sub, emb.
                let words = line.split(separator: " ")
                return (String(words[0]), words[words.count - 5] == "yes", words[words.count - 4] == "yes")
            }
        }
    }

    /// The label of each page, as a viewer shows it (PDF 32000-1 §12.4.2).
    package var pageLabels: [String] {
        get throws {
            let json = try json("pagelabels"), count = try pages.count
            let ranges = (json["pagelabels"] as? [[String: Any]] ?? []).compactMap { entry -> (Int, [String: Any])? in
                guard let index = entry["index"] as? Int, let label = entry["label"] as? [String: Any] else {
                    return nil
                }
                return (index, label)
            }
            return (0..<count).map { page in
                guard let (start, label) = ranges.last(where: { $0.0 <= page }) else { return String(page + 1) }
                let number = (label["/St"] as? Int ?? 1) + page - start
                let prefix = (label["/P"] as? String ?? "").replacing(/^u:/, with: "")
                switch label["/S"] as? String {
                case "/D": return prefix + String(number)
                case "/r": return prefix + PDFFile.roman(number)
                default: return prefix
                }
            }
        }
    }

    package func json(_ key: String) throws -> [String: Any] {
        let text = try Program.output(of: "qpdf", "--json", "--json-key=\(key)", path)
        return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    private static func roman(_ number: Int) -> String {
        var rest = number, text = ""
        for (value, sign) in [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
