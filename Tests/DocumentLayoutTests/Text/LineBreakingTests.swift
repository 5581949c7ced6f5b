import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Lines of square letters, 10 pt wide: positions are counted.
@Suite struct LineBreakingTests {
    @Test func leftAlignedLinesBreakAtSpaces() {
        let layout = Layout("<p>aaa bbb ccc</p>", width: 75)
        #expect(layout.lines == [["aaa bbb", "ccc"]])
        #expect(layout.words(onPage: 0).map(\.x) == [0, 0])
        // Ascent 0.8 em on lines of 1 em.
        #expect(layout.words(onPage: 0).map(\.y) == [8, 18])
        #expect(layout.findings.isEmpty)
    }

    @Test(arguments: [("left", 0.0, 0.0), ("right", 20, 60), ("center", 10, 30), ("end", 20, 60), ("start", 0, 0)])
    func alignment(name: String, first: Double, second: Double) {
        let layout = Layout("<p text-align=\"\(name)\">aaa bbb ccc</p>", width: 90)
        #expect(layout.lines == [["aaa bbb", "ccc"]])
        #expect(layout.words(onPage: 0).map(\.x) == [first, second])
    }

    @Test func justifiedLinesReachBothEdges() {
        let layout = Layout("<p text-align=\"justify\" text-justify=\"inter-word\">aaa bbb ccc ddd ee</p>", width: 120)
        #expect(layout.lines == [["aaa bbb ccc", "ddd ee"]])
        let pieces = layout.texts(onPage: 0)[0].pieces
        // Two spaces share 10 pt: 'bbb' at 30 + 10 + 5.
        #expect(pieces.map(\.x.points) == [0, 30, 45, 75, 90])
        #expect(layout.texts(onPage: 0)[1].pieces.map(\.x.points) == [0, 30, 40])
    }

    /// Letters give a share of what the line lacks, in steps of half a hundredth, and the distances between them theirs, in thousandths of
    /// an em; both edges are reached all the same.
    @Test(arguments: [
        (110.0, 1_000, 0), (114, 1_000, 3), (118, 1_005, 6), (130, 1_015, 10), (107, 1_000, -3), (104, 995, -6),
        (103, 990, -7),
    ])
    func lettersGiveWayWithTheSpaces(width: Double, scale: Int, spacing: Int) {
        let layout = Layout("<p text-align=\"justify\" hyphens=\"none\">aaa bbb ccc ddddddddd</p>", width: width)
        #expect(layout.lines == [["aaa bbb ccc", "ddddddddd"]])
        let run = layout.texts(onPage: 0)[0]
        #expect(run.letterScale == scale)
        #expect(abs(run.letterSpacing.points - Double(spacing) / 100) < 0.000_1)
        #expect(abs(run.right.points - width) < 0.01)
        #expect(layout.texts(onPage: 0)[1].letterScale == 1_000)
        let spaces = [run.pieces[2].x - run.pieces[1].x, run.pieces[4].x - run.pieces[3].x]
        #expect(abs((spaces[0] - spaces[1]).points) < 0.001 && (spaces[0] > .pt(10)) == (width > 110))
    }

    /// Nothing gives way where letters join, beside pictures, and where the layout says so.
    @Test func lettersKeepTheirWidth() {
        for text in ["<p text-justify=\"inter-word\">aaa bbb ccc ddd ee</p>", "<p>aaa بب ccc ddd ee</p>"] {
            let layout = Layout(text.replacing("<p", with: "<p text-align=\"justify\""), width: 120)
            #expect(layout.texts(onPage: 0).allSatisfy { $0.letterScale == 1_000 && $0.letterSpacing == .zero })
        }
    }

    @Test func lastLineOfJustifiedTextIsNotStretched() {
        let layout = Layout("<p text-align=\"justify\">aa bb</p>", width: 100)
        #expect(layout.texts(onPage: 0)[0].pieces.map(\.x.points) == [0, 20, 30])
    }

    @Test func indentMovesTheFirstLineOnly() {
        let layout = Layout("<p text-indent=\"20pt\">aaa bbb ccc</p>", width: 80)
        #expect(layout.lines == [["aaa", "bbb ccc"]])
        #expect(layout.words(onPage: 0).map(\.x) == [20, 0])
    }

    @Test func hyphenatesByTheHyphenator() {
        let layout = Layout("<p>aa pemerintah</p>", width: 90, hyphenator: MarkedHyphenator(["pe-me-rin-tah"]))
        #expect(layout.lines == [["aa peme\u{AD}", "rintah"]])
    }

    @Test func hyphensNoneAndManualKeepWordsWhole() {
        for value in ["none", "manual"] {
            let layout = Layout(
                "<p hyphens=\"\(value)\">aa pemerintah</p>", width: 100, hyphenator: MarkedHyphenator(["pe-me-rin-tah"])
            )
            #expect(layout.lines == [["aa", "pemerintah"]])
        }
    }

    @Test func limitsOfHyphenationAreKept() {
        let words = MarkedHyphenator(["pe-me-rin-tah"])
        #expect(
            Layout("<p hyphenate-limit-left=\"5\">aa pemerintah</p>", width: 100, hyphenator: words).lines == [
                ["aa", "pemerintah"]
            ])
        #expect(
            Layout("<p hyphenate-limit-right=\"7\">aa pemerintah</p>", width: 90, hyphenator: words).lines
                == [["aa pe\u{AD}", "merintah"]])
    }

    @Test func softHyphensAreShownOnlyWhereTheyBreak() {
        let layout = Layout("<p>aa peme\u{AD}rintah</p>", width: 90)
        #expect(layout.lines == [["aa peme\u{AD}", "rintah"]])
        #expect(Layout("<p>aa peme\u{AD}rintah</p>", width: 200).lines == [["aa pemerintah"]])
        #expect(Layout("<p>\u{AD}\u{AD} aa \u{AD}</p>", width: 200).lines == [["aa"]])
    }

    @Test func noBreakSpacesHold() {
        let layout = Layout("<p>aaa Rp\u{A0}10 bb</p>", width: 60)
        #expect(layout.lines == [["aaa", "Rp\u{A0}10", "bb"]])
        #expect(Layout("<p white-space=\"nowrap\">aa bb cc dd</p>", width: 50).lines == [["aa bb cc dd"]])
    }

    @Test func linesBreakBeforeWordsThatBelongToTheirNumber() {
        let layout = Layout("<p>sesuai Pasal 14 ini</p>", width: 130)
        #expect(layout.lines == [["sesuai", "Pasal 14 ini"]])
    }

    @Test func breaksAfterHyphensBetweenWordsOnly() {
        #expect(Layout("<p>undang-undang</p>", width: 80).lines == [["undang-", "undang"]])
        #expect(Layout("<p>tahun 2024-2028</p>", width: 110).lines == [["tahun", "2024-2028"]])
        #expect(Layout("<p>satu/dua</p>", width: 60).lines == [["satu/", "dua"]])
        #expect(Layout("<p>kartu e-KTP</p>", width: 80).lines == [["kartu", "e-KTP"]])
        #expect(Layout("<p>satu\u{2014}dua</p>", width: 60).lines == [["satu\u{2014}", "dua"]])
    }

    @Test func forcedBreaksAndEmptyLines() {
        #expect(Layout("<p>aa<br/>bb<br/></p>", width: 100).lines == [["aa", "bb"]])
        #expect(Layout("<p>aa<br/><br/>bb</p>", width: 100).words(onPage: 0).map(\.y) == [8, 28])
        #expect(Layout("<p><br/></p><p>b</p>", width: 100).words(onPage: 0).map(\.y) == [18])
        #expect(Layout("<p white-space=\"pre-line\">aa\n bb</p>", width: 100).lines == [["aa", "bb"]])
    }

    @Test func whiteSpaceCollapsesOverElements() {
        let layout = Layout("<p>  aa <b> bb</b>  <i>\n</i>cc\t</p>", width: 200)
        #expect(layout.lines == [["aa bb cc"]])
        #expect(layout.words(onPage: 0).map(\.x) == [0, 30, 50, 60])
    }

    @Test func numbersAndAddressesAreNotHyphenated() {
        let words = MarkedHyphenator(["la-ya-nan", "a-pa-tah", "da-tang"])
        #expect(
            Layout("<p>www.abc.id/layanan/layanan</p>", width: 220, hyphenator: words).lines == [
                ["www.abc.id/layanan/", "layanan"]
            ])
        #expect(Layout("<p>satu/layanan</p>", width: 100, hyphenator: words).lines == [["satu/laya\u{AD}", "nan"]])
        // A number of a regulation stands on one line.
        #expect(
            Layout("<p>nomor B-10/PMK/BIN/2018</p>", width: 180, hyphenator: words).lines == [
                ["nomor", "B-10/PMK/BIN/2018"]
            ])
        #expect(Layout("<p>aa datang</p>", width: 70, hyphenator: words).lines == [["aa da\u{AD}", "tang"]])
    }

    @Test func namesBehindTitlesStayWhole() {
        let words = MarkedHyphenator(["Rach-mawati"])
        func lines(_ text: String) -> [String] {
            Layout("<p>aaaaa \(text)</p>", width: 150, height: 200, hyphenator: words).lines(onPage: 0)
        }
        #expect(lines("Rachmawati") == ["aaaaa Rach\u{AD}", "mawati"])
        #expect(lines("Dr. Rachmawati") == ["aaaaa", "Dr. Rachmawati"])
    }

    @Test func emphasisedWordsAreNotTakenForIndonesian() {
        let words = MarkedHyphenator(["pe-me-rin-tah"])
        #expect(Layout("<p>aa <i>pemerintah</i></p>", width: 100, hyphenator: words).lines == [["aa", "pemerintah"]])
        #expect(
            Layout("<p>aa <i lang=\"id\">pemerintah</i></p>", width: 90, hyphenator: words).lines == [
                ["aa peme\u{AD}", "rintah"]
            ])
        #expect(
            Layout("<p>aa <span lang=\"en\">pemerintah</span></p>", width: 100, hyphenator: words).lines == [
                ["aa", "pemerintah"]
            ])
        #expect(Layout("<p>aa <i>peme\u{AD}rintah</i></p>", width: 90).lines == [["aa peme\u{AD}", "rintah"]])
    }

    @Test func superscriptsAreTheFontsOwnWhereItHasThem() {
        let own = Layout("<p>m<sup>2</sup></p>", width: 100).texts(onPage: 0)
        #expect(own.map(\.size) == [.pt(10), .pt(10)])
        #expect(own.map(\.origin.y) == [.pt(8), .pt(8)])
        #expect(own[1].face.description.features == .superscript)
        // '2a' has no own form of the letter: all of it is made smaller and raised.
        let made = Layout("<p line-height=\"12pt\">m<sup>2a</sup>b</p>", width: 100).texts(onPage: 0)
        #expect(made.map(\.size) == [.pt(10), .pt(7), .pt(10)])
        #expect(made[1].origin.y == .pt(9 - 3.5))
        #expect(
            Layout("<p line-height=\"12pt\">H<sub>2</sub>O</p>", width: 100).texts(onPage: 0)[1].origin.y
                == .pt(9 + 1.4))
    }

    @Test func missingFeaturesAreToldOnce() {
        let layout = Layout(
            "<p font-variant-numeric=\"slashed-zero\">10</p><p font-variant-numeric=\"slashed-zero\">20</p>")
        #expect(layout.findings == ["fonts.missing-feature"])
        #expect(layout.lines == [["10", "20"]])
    }

    @Test func punctuationHangs() {
        let style = "hanging-punctuation=\"first force-end\""
        // 'aaa bbb,' is 80 pt wide: it fits 70 pt when the comma hangs.
        #expect(Layout("<p \(style)>aaa bbb, ccc</p>", width: 70).lines == [["aaa bbb,", "ccc"]])
        #expect(Layout("<p>aaa bbb, ccc</p>", width: 70).lines == [["aaa", "bbb,", "ccc"]])
        #expect(Layout("<p \(style)>aaa bbb, ccc</p>", width: 70).findings.isEmpty)
        // Justified: the comma stands right of the column, the letters end at its edge.
        let justified = Layout(
            "<p \(style) text-align=\"justify\" text-justify=\"inter-word\">aa bb, cc dd ee</p>", width: 60)
        #expect(justified.texts(onPage: 0)[0].pieces.map(\.x.points) == [0, 20, 40])
        #expect(justified.texts(onPage: 0)[0].right == .pt(70))
        let hyphenated = Layout(
            "<p \(style)>aa pemerintah</p>", width: 70, hyphenator: MarkedHyphenator(["pe-me-rin-tah"]))
        #expect(hyphenated.lines == [["aa peme\u{AD}", "rintah"]])
        let quoted = Layout("<p \(style)>\u{201C}aaa bbb ccc\u{201D}</p>", width: 70)
        #expect(quoted.lines == [["\u{201C}aaa bbb", "ccc\u{201D}"]])
        #expect(quoted.words(onPage: 0).map(\.x) == [-10, 0])
        #expect(
            Layout("<p \(style) text-align=\"right\">aa bb. cc dd</p>", width: 70).words(onPage: 0).map(\.x) == [
                20, 20,
            ])
    }

    @Test func overlongWordsAreCutWithOneWarning() {
        let layout = Layout("<p>aaaaaaaaaaaaaaaaaaaaaaaaa bb</p>", width: 100)
        #expect(layout.text.replacing(" ", with: "") == String(repeating: "a", count: 25) + "bb")
        #expect(layout.findings == ["layout.word-cut"])
        for run in layout.texts(onPage: 0) { #expect(run.right <= .pt(100)) }
    }

    @Test func noHyphenStandsOverAPage() {
        let text = "aaaaaa bbbbbb aa pemerintah cccccc dddddd", words = MarkedHyphenator(["pe-me-rin-tah"])
        let whole = Layout("<p>\(text)</p>", width: 80, hyphenator: words)
        #expect(whole.lines == [["aaaaaa", "bbbbbb", "aa pe\u{AD}", "merintah", "cccccc", "dddddd"]])
        // Three lines find room, but the third ends in a hyphen.
        let pages = Layout("<p>\(text)</p>", width: 80, height: 30, hyphenator: words)
        #expect(pages.lines == [["aaaaaa", "bbbbbb"], ["aa pe\u{AD}", "merintah"], ["cccccc", "dddddd"]])
        // A paragraph that ends below it is parted above the hyphen too.
        let kept = "<p>\(text)</p><p break-before=\"avoid\">eeeeee</p>"
        #expect(
            Layout(kept, width: 80, height: 60, hyphenator: words).lines == [
                ["aaaaaa", "bbbbbb", "aa pe\u{AD}", "merintah"], ["cccccc", "dddddd", "eeeeee"],
            ])
        #expect(Layout("<p orphans=\"3\">\(text)</p>", width: 80, height: 30, hyphenator: words).lines.count == 2)
    }

    @Test func hyphensComeBeforeCuts() {
        let layout = Layout("<p>pemerintah</p>", width: 70, hyphenator: MarkedHyphenator(["pe-me-rin-tah"]))
        #expect(layout.findings.isEmpty)
        #expect(layout.text == "pemerintah")
    }

    @Test func balancedHeadingsHaveEqualLines() {
        let plain = Layout("<h1>aaaa bbbb cccc d</h1>", width: 150)
        #expect(plain.lines == [["aaaa bbbb cccc", "d"]])
        let layout = Layout("<h1 text-wrap=\"balance\">aaaa bbbb cccc d</h1>", width: 150)
        #expect(layout.lines == [["aaaa bbbb", "cccc d"]])
    }

    @Test func superscriptsKeepTheGridAndLargerTextMakesRoom() {
        let small = Layout("<p line-height=\"12pt\">a<sup>2</sup></p><p>b</p>", width: 100)
        #expect(small.words(onPage: 0).last?.y == 20)
        let large = Layout("<p>a<span font-size=\"30pt\">b</span></p><p>c</p>", width: 100)
        #expect((large.words(onPage: 0).last?.y ?? 0) > 18)
    }

    @Test func leadersFillTheLine() {
        let layout = Layout("<p>aa<leader/>12</p>", width: 100)
        #expect(layout.words(onPage: 0).map(\.x) == [0, 80])
        let dots = layout.pages[0].items.compactMap { item -> Stroke? in
            if case .stroke(let stroke) = item { return stroke }
            return nil
        }
        #expect(dots.count == 1)
        #expect(dots.allSatisfy { $0.from.x >= .pt(20) && $0.to.x <= .pt(80) })
    }

    @Test func leadersOfAllLinesStandOnOneGrid() {
        let layout = Layout(
            "<p>a<leader/>1</p><p margin-left=\"7pt\">aabb<leader/>12</p><p text-indent=\"3pt\">abc<leader/>123</p>",
            width: 200)
        let starts = layout.pages[0].items.compactMap { item -> Int? in
            if case .stroke(let stroke) = item { return stroke.from.x.units }
            return nil
        }
        #expect(starts.count == 3)
        #expect(Set(starts.map { $0 % Length.pt(4.5).units }).count == 1)
    }

    @Test func fallbackFamiliesAreTakenPieceByPiece() {
        let layout = Layout("<p font-family=\"Square, Square Two\">a ☃ b</p>", width: 100)
        #expect(layout.texts(onPage: 0).map(\.face.description.family) == ["Square", "Square Two", "Square"])
        #expect(layout.findings.isEmpty)
        #expect(Layout("<p>a ☃</p>").findings == ["fonts.missing-glyph"])
        #expect(Layout("<p font-family=\"Squar\">a</p>").findings == ["fonts.unknown-family"])
    }

    @Test func linesWithoutTextInNoWidth() {
        #expect(Layout("<p text-indent=\"50mm\"></p>", width: 10).pages.count == 1)
        #expect(Layout("<box padding=\"80pt\"><p></p><p><br/></p></box>", width: 10).pages.count >= 1)
        #expect(Layout("<box padding=\"80pt\"><p><leader/></p></box>", width: 10).pages.count >= 1)
    }
}

extension TextRun {
    /// Where the last glyph of the run ends.
    var right: Length {
        pieces.last.map { origin.x + $0.x + advance(of: $0.shaped) - max(.zero, letterSpacing) } ?? origin.x
    }
}
