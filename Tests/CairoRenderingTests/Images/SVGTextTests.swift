@testable import CairoRendering
import PageModel
import TestSupport
import Testing

/// What pictures ask for and will not get.
@Suite struct SVGTextTests {
    private func faults(_ content: String) throws -> [ImageFault] {
        let text = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>\(content)</svg>"
        let folder = try TemporaryFolder()
        return try CairoImageLibrary(fonts: Fixture.library()).image(at: folder.write(Array(text.utf8), as: "a.svg"))
            .faults
    }

    @Test func charactersThatNoFontHas() throws {
        #expect(try faults("<text>Baik 李 &#x1F600; &amp; ©</text>") == [.missingGlyphs("李😀")])
        #expect(
            try faults("<text>a<tspan>b<tspan>中</tspan></tspan></text><title>国</title><desc>字</desc>") == [
                .missingGlyphs("中")
            ])
        #expect(try faults("<text><![CDATA[<中>]]></text><!-- <text>国</text> -->") == [.missingGlyphs("中")])
        #expect(try faults("<text x='1'/><rect width='1' height='1'/><text>Rp1.000,00 – “kutipan” ½ é</text>") == [])
    }

    /// As in paragraphs: of the font's own digits, and numbers as a whole. Comments, attributes and what is no text stay.
    @Test func raisedAndLoweredDigitsAreComposed() throws {
        func composed(_ text: String) -> String {
            String(decoding: SVGScripts.composed(Array(text.utf8)), as: UTF8.self)
        }
        func low(_ text: String, _ shift: String = "sub", _ prefix: String = "") -> String {
            "<\(prefix)tspan style=\"baseline-shift:\(shift);font-size:70%\">\(text)</\(prefix)tspan>"
        }
        #expect(composed("<text a='₂>'>CO₂/m²</text>") == "<text a='₂>'>CO\(low("2"))/m²</text>")
        #expect(
            composed("<text>10⁻⁶ <tspan>x₍₁₎</tspan></text>")
                == "<text>10\(low("−6", "super")) <tspan>x\(low("(1)"))</tspan></text>")
        #expect(
            composed("<s:text>₁</s:text><title>₁</title>")
                == "<s:text>\(low("1", "sub", "s:"))</s:text><title>₁</title>")
        for same in [
            "<text/>₂", "<text><!-- ₂ > --></text>", "<text>m²</text>", "<text><![CDATA[₂]]></text>", "<text a='₂",
            "₂<!--",
        ] {
            #expect(composed(same) == same)
        }
        #expect(try faults("<text>CO₂/m² 10⁻⁶</text>") == [])
    }

    @Test func families() throws {
        #expect(
            try faults("<text font-family='Inter, Segoe UI'>a</text>") == [.unknownFamilies(["Inter", "Segoe UI"])])
        #expect(
            try faults("<style>.a { font-family: 'Comic Sans MS'; }</style><text class='a'>a</text>") == [
                .unknownFamilies(["Comic Sans MS"])
            ])
        #expect(
            try faults("<text style='fill:red;font-family:Arial'>a</text><text font-family='sans-serif'>b</text>") == []
        )
        #expect(try faults("<g font-family='Inter'><rect width='1' height='1'/></g>") == [])
    }

    @Test func textThatIsLeftOut() throws {
        #expect(
            try faults(
                "<foreignObject width='9' height='9'><div xmlns='http://www.w3.org/1999/xhtml'>Isi  penting</div></foreignObject>"
            )
                == [.leftOut("Isi penting")])
    }

    /// Filters that would end the program, or take all memory, are refused before the library sees them.
    @Test(arguments: [
        "<feConvolveMatrix order='1000000' kernelMatrix='1'/>", "<feTurbulence baseFrequency='9' numOctaves='200'/>",
    ]) func dangerousFilters(filter: String) throws {
        let text =
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><filter id='f'>\(filter)</filter></svg>"
        let folder = try TemporaryFolder(), path = try folder.write(Array(text.utf8), as: "a.svg")
        #expect(throws: ImageError.self) { try CairoImageLibrary().image(at: path) }
    }

    /// Every entity and every cut of a file ends.
    @Test func cutAnywhere() {
        let text = Array(
            "<svg><text font-family=\"a, 'b'\">&lt;&#65;&#x41;&bad; & x</text><![CDATA[y]]><!-- z --></svg>".utf8)
        for count in text.indices { _ = SVGTexts(Array(text.prefix(count))) }
        #expect(SVGTexts(text).characters.isSuperset(of: ["<", "A", "x"]))
    }
}
