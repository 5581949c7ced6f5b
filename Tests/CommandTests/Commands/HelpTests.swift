import Foundation
import TestSupport
import Testing

/// What every command has in common, found by its own help.
@Suite struct HelpTests {
    @Test func theListIsComplete() {
        let known = ["compile", "check", "init", "import", "fonts", "schema layout", "schema data", "dump", "explain"]
        #expect(Set(known + ["review", "approve", "info", "completions"]).isSubset(of: CommandList.all))
        #expect(Set(CommandList.all).count == CommandList.all.count)
    }

    /// Help is help: on standard output, with an example that can be copied, and the same in both ways to ask for it.
    @Test(arguments: CommandList.all) func helpIsWhole(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let result = try Naskah.run(words + ["--help"])
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output.hasPrefix("OVERVIEW: ") && result.output.contains("\nUSAGE: naskah \(command)"))
        #expect(result.output.split(separator: "\n").contains { $0.hasPrefix("naskah \(command)") }, "no example")
        #expect(try Naskah.run(["help"] + words).output == result.output)
        #expect(try Naskah.run(words + ["-h"]).output == result.output)
        #expect(result.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE") }.allSatisfy { $0.count <= 80 })
        // Every option says what it does.
        for (option, text) in CommandList.options(command) {
            #expect(text.split(whereSeparator: \.isWhitespace).count >= 3, "\(option): \(text)")
        }
    }

    /// Examples of the help use options that there are.
    @Test(arguments: CommandList.all) func examplesAreTrue(_ command: String) throws {
        let help = CommandList.help[command, default: ""], known = CommandList.options(command).map(\.name)
        let examples = help.components(separatedBy: "USAGE:")[0].split(separator: "\n")
            .filter { $0.hasPrefix("naskah \(command)") }
        for example in examples {
            let own = example.components(separatedBy: "&&")[0]
            for option in own.matches(of: /(?:^| )(--[a-z-]+)/) {
                #expect(known.contains(String(option.output.1)), "\(example)")
            }
        }
    }

    @Test(arguments: CommandList.all) func unknownOptionsAreRefused(_ command: String) throws {
        let folder = try TemporaryFolder()
        let arguments = CommandList.arguments(command, project: folder.path("proyek"))
        for wrong in ["--tidak-ada", "--tidak-ada=nilai", "-Z"] {
            let result = try Naskah.run(arguments + [wrong], folder: folder.path)
            #expect(result.status == 2 && result.output.isEmpty, "\(command) \(wrong)")
            #expect(
                result.errors.contains(wrong.prefix { $0 != "=" }) && result.errors.contains("naskah \(command) --help")
            )
        }
        #expect(folder.names.isEmpty, "wrong use writes nothing")
    }

    @Test(arguments: CommandList.all) func anOptionNeedsItsValue(_ command: String) throws {
        let folder = try TemporaryFolder(), help = CommandList.help[command, default: ""]
        let arguments = CommandList.arguments(command, project: folder.path("proyek"))
        let valued = help.matches(of: /\n  (?:-[a-z], )?(--[a-z-]+) </).map { String($0.output.1) }
        for option in valued {
            let result = try Naskah.run(arguments + [option], folder: folder.path)
            #expect(
                result.status == 2 && result.output.isEmpty && result.errors.contains(option), "\(command) \(option)")
        }
        // One that names its values takes no others.
        for option in help.matches(of: /\n  (?:-[a-z], )?(--[a-z-]+) <[a-z]+>[^\-]*\(values: ([a-z]+)/) {
            let name = String(option.output.1)
            let result = try Naskah.run(arguments + [name, "bukan-nilai"], folder: folder.path)
            #expect(result.status == 2 && result.errors.contains("bukan-nilai"), "\(command) \(name)")
        }
        #expect(folder.names.isEmpty)
    }

    /// The completions of a shell know all commands and their options.
    @Test(arguments: ["bash", "zsh", "fish"]) func completionsKnowEveryOption(_ shell: String) throws {
        let script = try Naskah.run(["completions", shell]).output
        for command in CommandList.all {
            for word in command.split(separator: " ") { #expect(script.contains(word)) }
            for (option, _) in CommandList.options(command) where option != "--help" {
                // fish writes 'l NAME' or '-l NAME'.
                #expect(script.contains(shell == "fish" ? String(option.dropFirst(2)) : option), "\(command) \(option)")
            }
        }
    }

    /// With `NASKAH_LANGUAGE=id` all of it is in Indonesian: the same options, each with other words.
    @Test(arguments: CommandList.all) func indonesianHelp(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let help = try Naskah.run(words + ["--help"], environment: ["NASKAH_LANGUAGE": "id"]).output
        #expect(help.hasPrefix("RINGKASAN: ") && help.contains("\nPEMAKAIAN: naskah \(command)"))
        for english in ["OVERVIEW", "USAGE", "OPTIONS:", "ARGUMENTS:", "default:", "values:", "Show help"] {
            #expect(!help.contains(english), "\(english)")
        }
        #expect(help.split(separator: "\n").filter { !$0.hasPrefix("PEMAKAIAN") }.allSatisfy { $0.count <= 80 })
        let english = CommandList.help[command, default: ""]
        #expect(help.split(separator: "\n").first != english.split(separator: "\n").first)
        func described(_ help: String) -> [String: String] {
            let found = help.matches(of: /\n  (?:-[a-z], )?(--[a-z-]+)/)
            let ends = found.dropFirst().map(\.range.lowerBound) + [help.endIndex]
            return Dictionary(
                zip(found, ends).map { match, end in
                    let text = help[match.range.upperBound..<end].split(whereSeparator: \.isWhitespace)
                    return (String(match.output.1), text.drop { $0.hasPrefix("<") }.joined(separator: " "))
                }, uniquingKeysWith: { first, _ in first })
        }
        let own = described(help), other = described(english)
        #expect(own.keys.sorted() == other.keys.sorted())
        for (option, text) in own { #expect(text != other[option], "\(option) is in English: HelpText.said(id:en:)") }
    }

    /// The version is one, wherever it is told.
    @Test func versions() throws {
        let version = try Naskah.run(["--version"])
        #expect(version.status == 0 && version.output.wholeMatch(of: /\d+\.\d+\.\d+\S*\n/) != nil, "\(version.output)")
        let info = try Naskah.run(["info", "--format", "json"]).output
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(info.utf8)) as? [String: Any])
        #expect(answer["naskah"] as? String == version.output.trimmingCharacters(in: .newlines))
        #expect(answer["home"] as? String == Repository.root)
        let libraries = try #require(answer["libraries"] as? [String: String])
        #expect(libraries.count >= 6 && libraries.values.allSatisfy { $0.contains { $0.isNumber } })
    }
}
