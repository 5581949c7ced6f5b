import DocumentData
import Diagnostics
import Files

/// What somebody answers who begins a project from a sample: the region takes the place of the sample's invented one.
package struct RegionAnswers: Sendable, Decodable {
    /// `kabupaten` or `kota`.
    let kind: String
    /// Without the kind before it, which people write all the same.
    var name: String { RegionAnswers.without(kind == "kota" ? ["kota"] : ["kabupaten", "kab", "kab."], givenName) }
    var province: String { RegionAnswers.without(["provinsi", "prov", "prov."], givenProvince) }
    private let givenName: String
    private let givenProvince: String
    let capital: String
    /// Of signing, as year, month and day.
    let date: String

    private enum CodingKeys: String, CodingKey {
        case kind, capital, date
        case givenName = "name"
        case givenProvince = "province"
    }

    package init(kind: String, name: String, province: String, capital: String, date: String) {
        self.kind = kind
        givenName = name
        givenProvince = province
        self.capital = capital
        self.date = date
    }

    /// A name without the word before it that papers put there themselves: 'KABUPATEN KABUPATEN' is nobody's name.
    private static func without(_ words: [String], _ text: String) -> String {
        guard let space = text.firstIndex(of: " "), words.contains(text[..<space].lowercased()) else { return text }
        return String(text[space...].drop { $0 == " " })
    }

    private static let kinds: Set = ["kabupaten", "kota"]

    /// Names as people and maps write them: whatever file they stand in, they mean nothing else there.
    package var isGood: Bool {
        RegionAnswers.kinds.contains(kind) && CalendarDate(iso: date) != nil
            && !isOfOtherKind
            && [givenName, givenProvince, name, province, capital].allSatisfy { text in
                text.first?.isLetter == true && text.count <= 60 && text.last?.isWhitespace == false
                    && text.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "." }
            }
    }

    /// 'Kota' that is said to be a regency, or the other way round.
    package var isOfOtherKind: Bool {
        let first = givenName.split(separator: " ").first.map { $0.lowercased() } ?? ""
        return kind == "kota" ? ["kabupaten", "kab", "kab."].contains(first) : false
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
        let phrases = phrases(after: region), formerDate = RegionAnswers.signingDate(folder)
        for path in ["naskah.yaml"] + ProjectTexts.paths(in: project) where RegionAnswers.isText(path) {
            guard let text = folder.source(path, namedAt: nil, into: &findings) else { continue }
            // What may be written for the head is told beside the value.
            let own = path == "data/wilayah.yaml" ? phrases.filter { $0.new != head } : phrases
            var now = SourceFile(path: path, text: RegionAnswers.replaced(text.text(0..<text.bytes.count), own))
            for (field, value) in values where path == "data/wilayah.yaml" {
                now = RegionAnswers.setting(field, value, in: now, of: "wilayah")
            }
            now = dated(now, after: formerDate)
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

    /// The day on which the documents of a sample are signed; nil where they name none.
    private static func signingDate(_ folder: ProjectFolder) -> CalendarDate? {
        var findings = Findings()
        guard let file = folder.source(Project.fileName, namedAt: nil, into: &findings),
            case .record(let project)? = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return nil }
        let dates = (project.record("dokumen")?.entries ?? []).compactMap { entry -> CalendarDate? in
            guard case .record(let document) = entry.node.value else { return nil }
            return document.text("tanggal").flatMap { CalendarDate(iso: $0) }
        }
        return dates.first
    }

    /// A file with the day of signing, its weekday and its year in numbers of papers, wherever it tells those of the sample.
    private func dated(_ file: SourceFile, after former: CalendarDate?) -> SourceFile {
        var findings = Findings()
        guard let former, let new = CalendarDate(iso: date),
            case .record(let root)? = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return file }
        let documents = (root.record("dokumen")?.entries ?? []).compactMap { entry -> DataRecord? in
            if case .record(let document) = entry.node.value { document } else { nil }
        }
        var places: [(range: SourceRange, text: String)] = []
        for record in [root] + documents {
            guard let told = record.text("tanggal").flatMap({ CalendarDate(iso: $0) }), told == former else { continue }
            for entry in record.entries {
                guard let range = entry.node.range, let text = entry.node.value.asText else { continue }
                switch entry.key {
                case "tanggal": places.append((range, date))
                case "hari": places.append((range, new.weekday.name))
                case "nomor" where text.hasSuffix("/\(former.year)"):
                    places.append((range, text.dropLast(4) + "\(new.year)"))
                default: continue
                }
            }
        }
        // From the end: what stands before stays where it is.
        return places.sorted { $0.range.lower > $1.range.lower }.reduce(file) { file, place in
            let range = SourceRange(file, place.range.lower, place.range.upper)
            return ValueEdit.bytes(replacing: range, with: place.text).map { SourceFile(path: file.path, bytes: $0) }
                ?? file
        }
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
