import Foundation
import Testing
@testable import DocumentData

@Suite struct NumberFormatTests {
    private func decimal(_ text: String) throws -> Decimal { try #require(Decimal(string: text)) }

    @Test(arguments: [
        ("0", "0"), ("7", "7"), ("999", "999"), ("1000", "1.000"), ("12345", "12.345"), ("123456", "123.456"),
        ("1250000", "1.250.000"), ("1250000000000", "1.250.000.000.000"), ("0.5", "0,5"), ("1234.5678", "1.234,5678"),
        ("-1234", "\u{2212}1.234"), ("-0.5", "\u{2212}0,5"), ("10.50", "10,5"),
        ("12345678901234567890123456789012345678", "12.345.678.901.234.567.890.123.456.789.012.345.678"),
    ])
    func asWritten(_ number: String, _ text: String) throws {
        #expect(NumberFormat.text(try decimal(number)) == text)
    }

    @Test(arguments: [
        ("1.005", 2, "1,01"), ("2.5", 0, "3"), ("-2.5", 0, "\u{2212}3"), ("0.125", 2, "0,13"), ("0.115", 2, "0,12"),
        ("999.995", 2, "1.000,00"), ("9.99", 1, "10,0"), ("1", 2, "1,00"), ("1.2", 4, "1,2000"), ("-0.004", 2, "0,00"),
        ("0.45", 0, "0"), ("1234567.891", 1, "1.234.567,9"), ("3", -1, "3"),
    ])
    func rounded(_ number: String, _ decimals: Int, _ text: String) throws {
        #expect(NumberFormat.text(try decimal(number), decimals: decimals) == text)
    }

    @Test func percent() throws {
        #expect(NumberFormat.percent(10) == "10%")
        #expect(NumberFormat.percent(try decimal("12.5")) == "12,5%")
        #expect(NumberFormat.percent(try decimal("66.666"), decimals: 2) == "66,67%")
    }

    @Test func notANumber() {
        #expect(NumberFormat.text(Decimal.nan) == "–")
        #expect(Rupiah.text(Decimal.nan) == "–")
        #expect(Rupiah.words(Decimal.nan) == nil)
    }

    @Test func rupiah() throws {
        #expect(Rupiah.text(1_250_000) == "Rp1.250.000")
        #expect(Rupiah.text(try decimal("1250000.5")) == "Rp1.250.000,50")
        #expect(Rupiah.whole(try decimal("1249999.5")) == "Rp1.250.000")
        #expect(Rupiah.withSen(1_250_000) == "Rp1.250.000,00")
        #expect(Rupiah.withSen(500_000) == "Rp500.000,00")
        #expect(Rupiah.text(-750) == "\u{2212}Rp750")
        #expect(Rupiah.text(0) == "Rp0")
        #expect(Rupiah.withSen(try decimal("-0.001")) == "Rp0,00")
    }

    @Test func rupiahInWords() throws {
        #expect(Rupiah.words(1_250_000) == "satu juta dua ratus lima puluh ribu rupiah")
        #expect(Rupiah.words(0) == "nol rupiah")
        #expect(Rupiah.words(try decimal("100.5")) == "seratus koma lima nol rupiah")
        #expect(Rupiah.words(-1000) == "minus seribu rupiah")
    }

    @Test(arguments: [
        ("1250000000", "Rp1,25\u{A0}miliar"), ("1000000", "Rp1\u{A0}juta"), ("1500000", "Rp1,5\u{A0}juta"),
        ("999999", "Rp999.999"), ("999995000", "Rp1\u{A0}miliar"), ("999994999", "Rp999,99\u{A0}juta"),
        ("995000000", "Rp995\u{A0}juta"),
        ("1000000000", "Rp1\u{A0}miliar"), ("2000000000000", "Rp2\u{A0}triliun"),
        ("1250000000000000", "Rp1.250\u{A0}triliun"), ("-1250000000", "\u{2212}Rp1,25\u{A0}miliar"), ("0", "Rp0"),
        ("1234567890", "Rp1,23\u{A0}miliar"),
    ])
    func shortRupiah(_ amount: String, _ text: String) throws {
        #expect(Rupiah.short(try decimal(amount)) == text)
    }
}
