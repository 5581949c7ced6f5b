import Diagnostics
import Foundation

/// Counts and figures in prose that the data does not have: '63 program' where there are 64, 'Indeks SPBE menjadi 3,6' where the target is 3,5.
///
/// 1. A number in front of a noun of the data is one of the counts of its list: of all, of a dimension, of an office, of a term.
/// 2. In a sentence that names an indicator the numbers behind it are its baseline, its targets or years of the plan, also rounded.
struct ProseFigureChecks {
    private let counts: KnownCounts
    private let figures: KnownFigures
    private let years: Set<Int>

    init(_ root: DataRecord) {
        counts = KnownCounts(root)
        figures = KnownFigures(root)
        years = Set(root.records("program").first?.records("target").compactMap { $0.integer("tahun") } ?? [])
    }

    /// One word of a text, as it is compared, with its bytes.
    private struct Word {
        let text: Substring
        let offsets: Range<Int>
        /// Whether a sentence ends behind it.
        let isLast: Bool
    }

    /// The counts and figures of a text.
    func figures(in text: String) -> [ProseFigure] {
        let words = ProseFigureChecks.words(of: text)
        var found: [ProseFigure] = []
        var index = 0
        while index < words.count {
            let rest = words[index...].prefix(16).map(\.text)[...]
            if let number = ProseNumber(rest), number.decimals == 0,
                let (name, length) = noun(rest.dropFirst(number.wordCount)),
                let count = Int(exactly: NSDecimalNumber(decimal: number.value).doubleValue), count > 1,
                !isOrdinal(words, index), !isPercent(words[index].offsets, text)
            {
                let range =
                    words[index].offsets.lowerBound..<words[index + number.wordCount + length - 1].offsets.upperBound
                if counts.has(count, of: name) {
                    found.append(ProseFigure(range, of: { counts.places(of: count, of: name) }))
                } else {
                    let nearest = counts.nearest(to: count, of: name)
                    let written = String(decoding: Array(text.utf8)[range], as: UTF8.self)
                    let counts = counts
                    found.append(
                        ProseFigure(range) { place in
                            let finding = ProseFigureChecks.finding(written, nearest, name, at: place)
                            guard let row = counts.places(of: nearest, of: name).first else { return finding }
                            return finding.note(
                                Wording(id: "yang dihitung mulai di sini", en: "what is counted begins here"), at: row)
                        })
                }
                index += number.wordCount
            } else if let indicator = figures.indicator(at: rest) {
                index += indicator.words.count
                checkFigures(of: indicator, words, from: &index, text, &found)
            } else {
                index += 1
            }
        }
        return found
    }

    private func isPercent(_ offsets: Range<Int>, _ text: String) -> Bool {
        Array(text.utf8).dropFirst(offsets.upperBound).first == UInt8(ascii: "%")
    }

    /// 'program ke 3', 'tahun 2026 program', 'Tabel 4 program'.
    private func isOrdinal(_ words: [Word], _ index: Int) -> Bool {
        guard index > 0, !words[index - 1].isLast else { return false }
        return ["ke", "tahun", "tabel", "gambar", "bab", "nomor", "lampiran", "bulan", "pasal", "program"].contains(
            String(words[index - 1].text))
    }

    /// What narrows a noun down to something that the data has no list of.
    private static let narrowing: Set<Substring> = [
        "kunci", "utama", "makro", "prioritas", "unggulan", "strategis", "lain", "lainnya", "nasional", "provinsi",
        "pertama",
    ]

    private func noun(_ words: ArraySlice<Substring>) -> (collection: String, length: Int)? {
        guard let found = KnownCounts.nouns.first(where: { words.starts(with: $0.words) }),
            counts.hasList(found.collection)
        else { return nil }
        if let next = words.dropFirst(found.words.count).first, Self.narrowing.contains(next) { return nil }
        return (found.collection, found.words.count)
    }

    /// Up to the end of the sentence, or to the name of the next indicator.
    private func checkFigures(
        of indicator: KnownFigures.Indicator, _ words: [Word], from index: inout Int, _ text: String,
        _ found: inout [ProseFigure]
    ) {
        guard !indicator.values.isEmpty, index > 0, !words[index - 1].isLast else { return }
        while index < words.count {
            let rest = words[index...].prefix(16).map(\.text)[...]
            if figures.indicator(at: rest) != nil { return }
            let word = words[index]
            if let number = ProseNumber(rest), word.text.first?.isNumber == true,
                !isOrdinal(words, index) || number.value < 1900,
                noun(rest.dropFirst()) == nil, !isYear(number, indicator)
            {
                let written = String(decoding: Array(text.utf8)[word.offsets], as: UTF8.self)
                let places = ProseFigureChecks.values(of: number, indicator).map(\.place)
                found.append(
                    places.isEmpty
                        ? ProseFigure(word.offsets) {
                            ProseFigureChecks.finding(written, number.value, indicator, at: $0)
                        } : ProseFigure(word.offsets, of: { places.compactMap { $0 } }))
            }
            index += 1
            if word.isLast { return }
        }
    }

    private func isYear(_ number: ProseNumber, _ indicator: KnownFigures.Indicator) -> Bool {
        guard number.decimals == 0, let year = Int(exactly: NSDecimalNumber(decimal: number.value).doubleValue) else {
            return false
        }
        return indicator.years.union(years).contains(year)
    }

    /// What a number says of an indicator: exactly, else as far as it says it.
    private static func values(
        of number: ProseNumber, _ indicator: KnownFigures.Indicator
    ) -> [(value: Decimal, place: SourceRange?)] {
        let same = indicator.values.filter { $0.value == number.value }
        return same.isEmpty ? indicator.values.filter { $0.value.rounded(to: number.decimals) == number.value } : same
    }

    // MARK: Words

    /// Letters, digits and what stands within numbers; 'dan' is left out, as in the keys of names.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = [], start: Int?, bytes = Array(text.lowercased().utf8)
        // Lower case has as many bytes as what it was, but for a few letters that no word of ours has.
        if bytes.count != text.utf8.count { bytes = Array(text.utf8) }
        func isPart(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte) || byte >= 0x80 }
        func close(_ end: Int) {
            guard let first = start else { return }
            start = nil
            let next = bytes[end...].first { $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: ")") }
            let isEnd =
                next.map {
                    [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), 10].contains($0)
                } ?? true
            let word = String(decoding: bytes[first..<end], as: UTF8.self)
            if word != "dan" { words.append(Word(text: word[...], offsets: first..<end, isLast: isEnd)) }
        }
        for index in bytes.indices {
            let byte = bytes[index],
                isInNumber =
                    (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","))
                    && start != nil && index + 1 < bytes.count && (48...57).contains(bytes[index + 1])
                    && (48...57).contains(bytes[index - 1])
            if isPart(byte) || isInNumber {
                start = start ?? index
            } else {
                close(index)
            }
        }
        close(bytes.count)
        return words
    }

    // MARK: Findings

    private static func finding(_ written: String, _ nearest: Int, _ name: String, at place: SourceRange) -> Diagnostic
    {
        Diagnostic(
            "data.unknown-count", .note,
            Wording(
                id: "\"\(written)\" bukan banyaknya \(name) pada data; yang terdekat \(nearest)",
                en: "\"\(written)\" is no count of \(name) in the data; the nearest is \(nearest)"), at: place
        ).fix(
            Wording(
                id: "periksa angkanya, atau tulis {{ count(\(name)) | terbilang }} supaya selalu sama dengan data",
                en: "check it, or write {{ count(\(name)) | terbilang }} so that it is always that of the data"))
    }

    private static func finding(
        _ written: String, _ value: Decimal, _ indicator: KnownFigures.Indicator, at place: SourceRange
    ) -> Diagnostic {
        let nearest = indicator.values.min { abs($0.value - value) < abs($1.value - value) }
        let text = nearest.map { NumberFormat.text($0.value) } ?? "–"
        let finding = Diagnostic(
            "data.unknown-figure", .note,
            Wording(
                id: "\(written) bukan nilai awal dan bukan target \"\(indicator.name)\"; yang terdekat \(text)",
                en: "\(written) is neither baseline nor target of \"\(indicator.name)\"; the nearest is \(text)"),
            at: place
        ).fix(
            Wording(
                id: "periksa angkanya, atau tulis {{ … }} supaya selalu sama dengan data",
                en: "check it, or write {{ … }} so that it is always that of the data"))
        guard let nearest else { return finding }
        return finding.note(Wording(id: "nilai itu di sini", en: "that value is here"), at: nearest.place)
    }
}
