import DocumentData
import Diagnostics
import Files

/// What somebody answers who begins a project from a sample: the region takes the place of the sample's invented one.
package struct RegionAnswers: Sendable, Decodable {
    /// `kabupaten` or `kota`.
    let kind: String
    /// Without the kind before it.
    let name: String
    let province: String
    let capital: String
    /// Of signing, as year, month and day.
    let date: String

    package init(kind: String, name: String, province: String, capital: String, date: String) {
        self.kind = kind
        self.name = name
        self.province = province
        self.capital = capital
        self.date = date
    }

    private static let kinds: Set = ["kabupaten", "kota"]

    /// Names as people and maps write them: whatever file they stand in, they mean nothing else there.
    package var isGood: Bool {
        RegionAnswers.kinds.contains(kind) && CalendarDate(iso: date) != nil
            && [name, province, capital].allSatisfy { text in
                text.first?.isLetter == true && text.count <= 60 && text.last?.isWhitespace == false
                    && text.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "." }
            }
    }

    /// Writes them into the files of a copied sample.
    ///
    /// - Returns: false for a sample that has no region of its own.
    /// - Throws: what cannot be written.
    package func apply(to project: String) throws(OutputError) -> Bool {
        let folder = ProjectFolder(root: project)
        var findings = Findings()
        guard let file = folder.source("data/wilayah.yaml", namedAt: nil, into: &findings),
            case .record(let region)? = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return false }
        let phrases = phrases(after: region)
        for path in ["naskah.yaml"] + ProjectTexts.paths(in: project) where RegionAnswers.isText(path) {
            guard let text = folder.source(path, namedAt: nil, into: &findings) else { continue }
            // What may be written for the head is told beside the value.
            let own = path == "data/wilayah.yaml" ? phrases.filter { $0.new != head } : phrases
            var now = SourceFile(path: path, text: RegionAnswers.replaced(text.text(0..<text.bytes.count), own))
            for (field, value) in values where path == "data/wilayah.yaml" {
                now = RegionAnswers.setting(field, value, in: now, of: "wilayah")
            }
            now = dated(now)
            if now.bytes != text.bytes { try AtomicFile.write(now.bytes, to: "\(project)/\(path)") }
        }
        return true
    }

    private static func isText(_ path: String) -> Bool {
        [".yaml", ".yml", ".csv", ".md"].contains { path.lowercased().hasSuffix($0) }
    }

    private var head: String { kind == "kota" ? "Wali Kota" : "Bupati" }
    private var kindName: String { kind == "kota" ? "Kota" : "Kabupaten" }

    private var values: [(String, String)] {
        [("nama", name), ("jenis", kind), ("provinsi", province), ("ibu_kota", capital), ("sebutan_kepala", head)]
    }

    /// What texts call the sample's region, the longest first: one may be part of another.
    private func phrases(after old: DataRecord) -> [(old: [Character], new: String)] {
        let oldName = old.text("nama") ?? "", oldKind = old.text("jenis") == "kota" ? "Kota" : "Kabupaten"
        let oldHead = old.text("sebutan_kepala") ?? "Bupati", oldProvince = old.text("provinsi") ?? ""
        let all = [
            (old.text("ibu_kota") ?? "", capital), ("\(oldKind) \(oldName)", "\(kindName) \(name)"),
            ("\(oldHead) \(oldName)", "\(head) \(name)"), ("\(oldName) Smart City", "\(name) Smart City"),
            ("Provinsi \(oldProvince)", "Provinsi \(province)"), ("Gubernur \(oldProvince)", "Gubernur \(province)"),
            // The province has a capital, too.
            ("Ibu Kota \(oldProvince)", "Ibu Kota \(province)"), (oldHead, head),
        ]
        return all.filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }.map { (old: Array($0.0), new: $0.1) }
    }

    /// In one pass, so that what has been put in is not taken for something else. Lines may end within a phrase; words are whole.
    private static func replaced(_ text: String, _ phrases: [(old: [Character], new: String)]) -> String {
        let text = Array(text)
        var result = "", index = 0
        while index < text.count {
            let isStart = index == 0 || !(text[index - 1].isLetter || text[index - 1].isNumber)
            let match = phrases.lazy.compactMap { phrase in
                isStart ? end(of: phrase.old, at: index, in: text).map { (phrase.new, $0) } : nil
            }.first
            if let (new, end) = match {
                result += new
                index = end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// Where a phrase ends that begins at a place; nil where it does not stand.
    private static func end(of phrase: [Character], at start: Int, in text: [Character]) -> Int? {
        var index = start
        for character in phrase {
            guard index < text.count else { return nil }
            if character == " " {
                guard text[index].isWhitespace else { return nil }
                while index < text.count, text[index].isWhitespace { index += 1 }
            } else {
                guard text[index] == character else { return nil }
                index += 1
            }
        }
        return index < text.count && text[index].isLetter ? nil : index
    }

    /// Where a paper, or the project, tells the day of signing.
    private func dated(_ file: SourceFile) -> SourceFile {
        var file = file
        let day = CalendarDate(iso: date)?.weekday.name ?? ""
        if file.path == Project.fileName {
            for field in RecordFields(of: nil, in: file)?.fields ?? [] where field.kind == .date && field.place != nil {
                file = RegionAnswers.setting(field.path, date, in: file, of: nil)
            }
            return file
        }
        // Papers call themselves in naskah.yaml as their files are called.
        let name = file.path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
        guard OfficialForm.collectionNames.contains(name) else { return file }
        file = RegionAnswers.setting("tanggal", date, in: file, of: name)
        return RegionAnswers.setting("hari", day, in: file, of: name)
    }

    private static func setting(_ key: String, _ text: String, in file: SourceFile, of name: String?) -> SourceFile {
        setting([key], text, in: file, of: name)
    }

    /// A value that the file gives, at its place.
    private static func setting(_ path: [String], _ text: String, in file: SourceFile, of name: String?) -> SourceFile {
        guard let place = RecordFields(of: name, in: file)?.fields.first(where: { $0.path == path })?.place,
            let bytes = ValueEdit.bytes(replacing: place, with: text)
        else { return file }
        return SourceFile(path: file.path, bytes: bytes)
    }
}
