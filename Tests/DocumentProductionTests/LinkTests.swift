import DocumentProduction
import Foundation
import TestSupport
import Testing

/// Links within a document: those that lead somewhere are silent, and each place that is not there is told once.
@Suite struct LinkTests {
    @Test(arguments: UInt64(0)..<25) func deadLinks(_ seed: UInt64) throws {
        var dice = Dice(seed: seed), links: [String] = [], blocks: [String] = []
        let places = (0..<dice.number(0...8)).map { "tempat-\($0)" }
        for place in places { blocks.append("<p id=\"\(place)\">Di sini \(place).</p>") }
        for _ in 0..<dice.number(1...12) {
            let target = dice.pick(["tempat-\(dice.number(0...9))", "jauh"])
            links.append(target)
            let link = "<a href=\"#\(target)\">ke \(target)</a>"
            blocks.append(dice.chance(70) ? "<p>\(link)</p>" : "<table><tr><td>\(link)</td></tr></table>")
        }
        blocks.append("<p><a href=\"https://contoh.go.id/#tempat-99\">luar</a></p>")
        blocks.shuffle(using: &dice)
        // Some on pages of their own: links lead over pages.
        let body = blocks.map { dice.chance(20) ? "<box break-after=\"page\">\($0)</box>" : $0 }.joined()
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A5\"/><section page-master=\"m\">\(body)</section></layout>")
        let (written, findings) = try Production(project).write("uji", to: project.path + "/uji.pdf")
        let dead = findings.all.filter { $0.id == "layout.dead-link" }
        let expected = Set(links).subtracting(places)
        #expect(dead.count == expected.count, "\(dead.map(\.message.english)) \(expected)")
        for target in expected {
            #expect(dead.contains { $0.message.english.contains("#\(target):") && $0.range != nil }, "\(target)")
        }
        #expect(dead.allSatisfy { $0.fix != nil && $0.severity == .warning })
        #expect(written != nil)
        // Another program finds the places that were promised, and no dangling ones.
        #expect(try PDFFile(path: project.path + "/uji.pdf").complaints == "")
    }
}
