import Foundation
import Testing
@testable import Typesetting

@Suite struct IndonesianHyphenatorTests {
    /// All points that EYD allows; the defaults of the type also keep three letters at the start of a line.
    private let hyphenator = IndonesianHyphenator(leftMinimum: 2, rightMinimum: 2)

    private func broken(_ word: String, by hyphenator: IndonesianHyphenator) -> String {
        let bytes = Array(word.utf8)
        var pieces: [String] = []
        var start = 0
        for point in hyphenator.breakpoints(in: bytes[...]) + [bytes.count] {
            pieces.append(String(decoding: bytes[start..<point], as: UTF8.self))
            start = point
        }
        return pieces.joined(separator: "|")
    }

    @Test func handDerivedWords() {
        let words = WordBreakData.words
        #expect(Set(words).count > 2000)
        var wrong: [String] = []
        for word in words {
            let plain = String(word.filter { $0 != "-" })
            let result = broken(plain, by: hyphenator).replacing("|", with: "-")
            if result != word { wrong.append("\(word) ≠ \(result)") }
        }
        let share = Double(wrong.count) / Double(words.count)
        #expect(share <= 0.005, "\(wrong.joined(separator: "\n"))")
    }

    /// Checked by looking at the two letters around the break, not by the engine's own rules.
    @Test func neverInsideDigraphOrDiphthong() {
        // Where two letters of a pair belong to two morphemes, or are two vowels, hand data says so.
        let pairs: Set<String> = ["ng", "ny", "sy", "kh"]
        for word in WordBreakData.words {
            let plain = Array(word.utf8.filter { $0 != 45 })
            for point in hyphenator.breakpoints(in: plain[...]) {
                let around = String(decoding: plain[point - 1...point], as: UTF8.self)
                #expect(!pairs.contains(around) || word.contains("ti-dak-h"), "\(word)")
                if ["ai", "au", "ei", "oi"].contains(around) {
                    let isTwoVowels = word.contains("\(around.prefix(1))-\(around.suffix(1))")
                    #expect(isTwoVowels, "\(word)")
                }
            }
        }
    }

    @Test func randomLettersNeverBreakDigraphsNorLeaveSingleLetters() {
        var state: UInt64 = 17081945
        func random(below limit: Int) -> Int {
            state = state &* 6364136223846793005 &+ 1442695040888963407
            return Int(state >> 33) % limit
        }
        let pieces = [
            "meng", "mem", "men", "pe", "peng", "pem", "ber", "ter", "per", "di", "ke", "se", "tidak", "antar", "bel",
            "kan", "an",
            "i", "nya", "lah", "ku", "a", "i", "u", "e", "o", "ai", "au", "ng", "ny", "kh", "sy", "s", "k", "r", "l",
            "t", "p", "n", "h",
        ]
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let text = (0..<1 + random(below: 14)).map { _ in pieces[random(below: pieces.count)] }.joined()
            let word = Array(text.utf8)
            var last = 0
            for point in hyphenator.breakpoints(in: word[...]) {
                let around = String(decoding: word[point - 1...point], as: UTF8.self)
                let isInside = point >= last + (last == 0 ? 2 : 1) && point <= word.count - 2
                // ke-tidak-hadir-an: the only joint of k and h that the rules know.
                let isTidak = String(decoding: word[..<point], as: UTF8.self).hasSuffix("tidak")
                if !isInside || ["ng", "ny", "sy", "kh"].contains(around) && !isTidak { wrong.append(text) }
                last = point
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    }

    @Test func minimums() {
        #expect(broken("pembangunan", by: hyphenator) == "pem|ba|ngun|an")
        #expect(broken("pembangunan", by: IndonesianHyphenator()) == "pem|ba|ngunan")
        #expect(broken("berkelanjutan", by: hyphenator) == "ber|ke|lan|jut|an")
        #expect(broken("berkelanjutan", by: IndonesianHyphenator(leftMinimum: 4, rightMinimum: 4)) == "berke|lan|jutan")
        #expect(broken("evaluasi", by: IndonesianHyphenator(leftMinimum: 1, rightMinimum: 1)) == "eva|lu|a|si")
        #expect(broken("mengetahui", by: IndonesianHyphenator(leftMinimum: 1, rightMinimum: 1)) == "me|nge|ta|hui")
        #expect(broken("pembangunan", by: IndonesianHyphenator(leftMinimum: 2, rightMinimum: 100)) == "pembangunan")
    }

    @Test(arguments: [
        "NIP", "BAPPEDA", "RSUD", "PemKab", "SPBE2023", "19860926", "info@solok.go.id", "https://solokselatankab.go.id",
        "dan/atau", "Nomor:1", "000.4.3/12", "café", "Jum'at", "Jum’at", "kecamatan1", "#kecamatan", "kecamatan@", "",
        "a", "dia", "...",
        "Jakarta–Bandung", "-", "--",
    ])
    func leftWhole(_ word: String) {
        #expect(hyphenator.breakpoints(in: Array(word.utf8)[...]).isEmpty)
    }

    @Test(arguments: [
        ("(kelurahan),", "(ke|lu|rah|an),"), ("“Pembangunan”", "“Pem|ba|ngun|an”"), ("masyarakat.", "ma|sya|ra|kat."),
        ("«daerah»", "«da|e|rah»"), ("\"sasaran\";", "\"sa|sar|an\";"), ("kota…", "ko|ta…"), ("'desa'", "'de|sa'"),
        ("—wilayah", "—wi|la|yah"),
    ])
    func punctuationAround(_ word: String, _ result: String) {
        #expect(broken(word, by: hyphenator) == result)
    }

    @Test(arguments: [
        ("undang-undang", "un|dang-un|dang"), ("perundang-undangan", "per|un|dang-un|dang|an"),
        ("masing-masing", "ma|sing-ma|sing"),
        ("Undang-Undang", "Un|dang-Un|dang"), ("anak-anak", "anak-anak"),
        ("kegiatan-kegiatan", "ke|gi|at|an-ke|gi|at|an"),
        ("bersama-sama", "ber|sa|ma-sama"), ("ke-11", "ke-11"), ("COVID-an", "COVID-an"),
        ("se-Indonesia", "se-In|do|ne|sia"),
    ])
    func partsOfAHyphenatedWord(_ word: String, _ result: String) {
        #expect(broken(word, by: hyphenator) == result)
    }

    @Test func capitals() {
        #expect(broken("Pemerintah", by: hyphenator) == "Pe|me|rin|tah")
        let careful = IndonesianHyphenator(leftMinimum: 2, rightMinimum: 2, hyphenatesCapitalised: false)
        #expect(broken("Pemerintah", by: careful) == "Pemerintah")
        #expect(broken("pemerintah", by: careful) == "pe|me|rin|tah")
    }

    @Test func namesStayWhole() {
        let knowing = IndonesianHyphenator(leftMinimum: 2, rightMinimum: 2, names: ["Khairunas", "Padang Aro"])
        #expect(broken("Khairunas,", by: knowing) == "Khairunas,")
        #expect(broken("Padang", by: knowing) == "Padang")
        #expect(broken("padang", by: knowing) == "pa|dang")
        #expect(broken("Kepadatan", by: knowing) == "Ke|pa|dat|an")
    }

    @Test func softHyphensDecideAlone() {
        #expect(broken("kegi\u{AD}atan", by: hyphenator) == "kegi\u{AD}|atan")
        #expect(broken("(a\u{AD}b\u{AD}c)", by: hyphenator) == "(a\u{AD}|b\u{AD}|c)")
    }

    @Test func slicesInsideALongerText() {
        let text = Array("Rencana pembangunan daerah".utf8)
        #expect(hyphenator.breakpoints(in: text[8..<19]) == [3, 5, 9])
    }

    @Test func veryLongWordsAndAnyBytes() {
        #expect(hyphenator.breakpoints(in: [UInt8](repeating: 97, count: 5000)[...]).isEmpty)
        var state: UInt64 = 7
        for length in 0..<400 {
            let bytes = (0..<length % 24).map { _ -> UInt8 in
                state = state &* 6364136223846793005 &+ 1442695040888963407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            let points = hyphenator.breakpoints(in: bytes[...])
            #expect(points.allSatisfy { $0 > 0 && $0 < bytes.count })
        }
    }

    /// A longer entry would be cut off and never found.
    @Test func stemsFitTheKey() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "../../../Sources/Typesetting/Hyphenation/Stems.swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        // Every second part stands between two marks of a text over several lines.
        let lists = source.split(separator: "\"\"\"").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(
            \.element)
        let words = lists.flatMap { $0.split(whereSeparator: \.isWhitespace) }
        #expect(words.count > 400)
        for word in words {
            #expect(word.allSatisfy { $0.isLetter }, "\(word)")
            #expect(word.utf8.count <= Morpheme.maximumLength, "\(word)")
        }
    }
}
