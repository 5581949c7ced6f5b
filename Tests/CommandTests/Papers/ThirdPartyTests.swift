import Foundation
import TestSupport
import Testing

/// `THIRD-PARTY.md` names what is built in, linked, opened and embedded: no more and no less.
@Suite struct ThirdPartyTests {
    /// The cells of all rows of tables.
    private static var rows: [[String]] {
        get throws {
            try text("THIRD-PARTY.md").split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
                line.dropFirst().dropLast().split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
        }
    }

    private static func text(_ file: String) throws -> String {
        try String(contentsOfFile: "\(Repository.root)/\(file)", encoding: .utf8)
    }

    @Test func everyPackageHasARow() throws {
        let rows = try ThirdPartyTests.rows
        let packages = try ThirdPartyTests.text("Package.swift").matches(of: /\.package\(url: "[^"]*\/([\w-]+)"/).map {
            String($0.output.1)
        }
        #expect(packages.count >= 2)
        for package in packages { #expect(rows.contains { $0[0].hasPrefix(package) && $0.count == 3 }, "\(package)") }
    }

    @Test func everyModuleOfALibraryHasARow() throws {
        // One that names no package is a header of our own.
        let modules = try ThirdPartyTests.text("Package.swift").matches(of: /\.systemLibrary\(\s*name: "(\w+)",/).map {
            String($0.output.1)
        }
        let named = try ThirdPartyTests.rows.filter { $0.count == 4 && $0[0] != "Module" }.map { $0[0] }
        #expect(modules.count >= 10)
        #expect(Set(named) == Set(modules))
    }

    /// Each library of the tables is installed under the name that stands there, so that its licence can be read.
    @Test func everyDebianPackageExists() throws {
        let names = try ThirdPartyTests.rows.filter { $0.count == 4 && $0[0] != "Module" }.flatMap {
            $0[1].split(separator: ", ").map(String.init)
        }
        #expect(names.count >= 13)
        for name in names {
            #expect(FileManager.default.fileExists(atPath: "/usr/share/doc/\(name)/copyright"), "\(name)")
        }
    }

    /// The lock of the fonts knows their licences too. Lines of fonts follow the line of their package.
    @Test func everyFontHasItsLicence() throws {
        let rows = try ThirdPartyTests.rows
        var row: [String]?, count = 0
        for columns in try ThirdPartyTests.text("Fonts/fonts.lock").split(separator: "\n").map({
            $0.split(separator: "\t").map(String.init)
        }) {
            if columns[0] == "package" {
                row = rows.first { $0[0] == columns[1] }
                #expect(row?.last == columns[3], "\(columns[1])")
            } else if columns[0] == "font" {
                count += 1
                #expect(row?[1].contains(columns[1].replacing("TeX Gyre ", with: "")) == true, "\(columns[1])")
            }
        }
        #expect(count > 0)
    }
}
