import Foundation
import Testing
@testable import DocumentData

@Suite struct TerbilangTests {
    @Test(arguments: [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (15, "lima belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"), (21, "dua puluh satu"), (100, "seratus"), (101, "seratus satu"), (110, "seratus sepuluh"),
        (111, "seratus sebelas"), (199, "seratus sembilan puluh sembilan"), (200, "dua ratus"), (1000, "seribu"),
        (1001, "seribu satu"), (1100, "seribu seratus"), (1500, "seribu lima ratus"), (2000, "dua ribu"),
        (2023, "dua ribu dua puluh tiga"), (11_000, "sebelas ribu"), (21_000, "dua puluh satu ribu"),
        (100_000, "seratus ribu"), (101_000, "seratus satu ribu"), (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_001, "satu juta satu"), (1_000_000_000, "satu miliar"), (1_000_000_000_000, "satu triliun"),
        (1_000_001_000_000, "satu triliun satu juta"), (1_000_000_000_000_000, "satu kuadriliun"),
        (999_000_000_000_000_000, "sembilan ratus sembilan puluh sembilan kuadriliun"),
        (-5, "minus lima"), (-1000, "minus seribu"),
        (1_250_000_000, "satu miliar dua ratus lima puluh juta"),
    ])
    func vectors(_ number: Int, _ words: String) {
        #expect(Terbilang.words(number) == words)
    }

    @Test func extremesOfInt() {
        #expect(Terbilang.words(Int.min).hasPrefix("minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun"))
        #expect(NumberWordsReader.number(Terbilang.words(Int.max)) == Int.max)
    }

    @Test func everyNumberUpToAHundredThousandReadsBack() {
        let wrong = (0...100_000).filter { NumberWordsReader.number(Terbilang.words($0)) != $0 }
        #expect(wrong.isEmpty)
    }

    @Test func randomNumbersReadBack() {
        var state: UInt64 = 20231010
        for bits in 17...50 {
            for _ in 0..<200 {
                state = state &* 6364136223846793005 &+ 1442695040888963407
                let number = Int((state >> 11) & ((1 << UInt64(bits)) - 1)) % 1_000_000_000_000_001
                #expect(NumberWordsReader.number(Terbilang.words(number)) == number)
                #expect(NumberWordsReader.number(Terbilang.words(-number)) == -number)
            }
        }
    }

    @Test func theReaderOfTheTestRefusesWrongForms() {
        for text in [
            "satu ribu", "satu ratus", "satu puluh", "satu belas", "seribu juta", "dua puluh seribu", "", "dua  ribu",
        ] {
            #expect(NumberWordsReader.number(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        ("3.14", "tiga koma satu empat"), ("0.5", "nol koma lima"), ("12.05", "dua belas koma nol lima"),
        ("-0.25", "minus nol koma dua lima"), ("100.50", "seratus koma lima"), ("7", "tujuh"),
        ("2023", "dua ribu dua puluh tiga"), ("0", "nol"),
    ])
    func decimals(_ number: String, _ words: String) throws {
        #expect(Terbilang.words(try #require(Decimal(string: number))) == words)
    }

    @Test func tooLongForWords() throws {
        #expect(Terbilang.words(try #require(Decimal(string: "1000000000000000000000"))) == nil)
        #expect(Terbilang.words(try #require(Decimal(string: "999000000000000000000"))) != nil)
        #expect(Terbilang.words(Decimal.nan) == nil)
    }
}
