import Foundation
import TestSupport
import Testing

/// Parts of a list on several machines: together they are one run.
@Suite struct ShardTests {
    /// All at the same time, in one folder; joined they are what one machine makes, byte for byte.
    @Test(arguments: [1, 2, 5, 9]) func partsAreTheWhole(_ count: Int) throws {
        let projects = try ProjectFolders(7, faults: [4: "document"])
        #expect(try projects.compile(into: "satu").status == 1)
        let runs = try (1...count).map {
            try projects.start(["-o", projects.path + "/hasil", "--shard", "\($0)/\(count)", "-j", "1"])
        }
        for run in runs { run.waitUntilExit() }
        #expect(runs.count { $0.terminationStatus == 1 } == 1)
        #expect(runs.allSatisfy { [0, 1].contains($0.terminationStatus) })
        let merged = try projects.merge()
        #expect(merged.status == 1 && merged.output.contains("6 done, 1 with findings, 0 not made"), "\(merged)")
        #expect(try projects.digests() == projects.digests(of: "satu"))
    }

    /// Each project is in exactly one part, and no part has much more to do than another.
    @Test(arguments: UInt64(0)..<6) func balance(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let projects = try ProjectFolders(30), count = dice.number(2...6)
        let costs = Dictionary(
            uniqueKeysWithValues: projects.names.map { ($0, Double(dice.number(1...900)) / 100) })
        let known = projects.names.filter { _ in dice.chance(80) }
        let written = try JSONEncoder().encode(["seconds": costs.filter { known.contains($0.key) }])
        try projects.write(String(decoding: written, as: UTF8.self), to: "hasil/costs.json")
        var seen: [String] = [], loads: [Double] = []
        for number in 1...count {
            _ = try projects.compile("--shard", "\(number)/\(count)", "--only", "tidak-ada")
            let digits = String(count).count, name = String(repeating: "0", count: digits - 1) + "\(number)"
            let path = "\(projects.path)/hasil/manifest-\(name)-of-\(count).json"
            let manifest = try JSONDecoder().decode(
                ProjectFolders.Manifest.self, from: Data(contentsOf: URL(filePath: path)))
            seen += manifest.projects.map(\.name)
            loads.append(manifest.projects.reduce(0) { $0 + (costs[$1.name] ?? 0) })
        }
        #expect(seen.sorted() == projects.names.sorted())
        if known.count == projects.names.count {
            #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= (costs.values.max() ?? 0))
        }
    }

    /// Two machines that were given the same part by mistake, and one that was killed and started anew.
    @Test func theSamePartTwiceAtOnce() throws {
        let projects = try ProjectFolders(6)
        #expect(try projects.compile(into: "satu").status == 0)
        let runs = try ["1/2", "1/2", "2/2", "2/2"].map {
            try projects.start(["-o", projects.path + "/hasil", "--shard", $0])
        }
        for run in runs { run.waitUntilExit() }
        #expect(runs.map(\.terminationStatus) == [0, 0, 0, 0])
        #expect(try projects.merge().status == 0)
        #expect(try projects.digests() == projects.digests(of: "satu"))
    }

    /// Killed at random moments and resumed; more often with NASKAH_KILLS (make kills).
    @Test func killedRuns() throws {
        var dice = Dice(seed: 19)
        let kills = ProcessInfo.processInfo.environment["NASKAH_KILLS"].flatMap { Int($0) } ?? 4
        let projects = try ProjectFolders(12)
        #expect(try projects.compile(into: "satu").status == 0)
        let whole = try projects.digests(of: "satu")
        for kill in 0..<kills {
            let run = try projects.start(["-o", projects.path + "/hasil", "--resume", "-j", "2"])
            usleep(UInt32(dice.number(2_000...250_000)))
            Glibc.kill(run.processIdentifier, SIGKILL)
            run.waitUntilExit()
            // Whatever is there by its content is what its name says.
            let found = try Program.output(
                of: "sh", "-c",
                "cd '\(projects.path)/hasil/isi' 2>/dev/null && ls | sed 's/^\\([0-9a-f]*\\).pdf$/\\1  \\1.pdf/' | sha256sum -c --quiet || true"
            )
            #expect(found.isEmpty, "\(found)")
            if kill % 5 == 4 {
                #expect(try projects.compile("--resume").status == 0)
                #expect(try projects.digests().filter { !$0.key.contains("/.") } == whole)
                try FileManager.default.removeItem(atPath: projects.path + "/hasil")
            }
        }
        #expect(try projects.compile("--resume").status == 0)
        #expect(try projects.digests().filter { !$0.key.contains("/.") } == whole)
    }

    /// Engines say which part this is; an array of which only some tasks run does not, and is refused.
    @Test(
        arguments: [
            (
                [
                    "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "1",
                    "SLURM_ARRAY_TASK_MAX": "4",
                ], "3-of-4"
            ),
            (
                [
                    "SLURM_ARRAY_TASK_ID": "0", "SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_MIN": "0",
                    "SLURM_ARRAY_TASK_MAX": "1",
                ], "1-of-2"
            ),
            (["JOB_COMPLETION_INDEX": "1", "NASKAH_SHARDS": "3"], "2-of-3"),
            (
                [
                    "SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_MIN": "3",
                    "SLURM_ARRAY_TASK_MAX": "7",
                ], nil
            ),
            (["JOB_COMPLETION_INDEX": "1"], nil), ([:], nil),
        ] as [([String: String], String?)])
    func partsOfEngines(_ variables: [String: String], _ expected: String?) throws {
        let projects = try ProjectFolders(3)
        let result = try Naskah.run(
            ["compile"] + projects.paths + ["-o", projects.path + "/hasil", "--shard", "auto"],
            environment: variables.mapValues { Optional($0) })
        #expect(result.status == (expected == nil ? 2 : 0), "\(result.errors)")
        if let expected {
            #expect(FileManager.default.fileExists(atPath: "\(projects.path)/hasil/manifest-\(expected).json"))
        }
    }

    @Test(arguments: ["0/3", "4/3", "1", "a/b", "1/2/3", "-1/2"]) func wrongParts(_ text: String) throws {
        let projects = try ProjectFolders(2)
        #expect(try projects.compile("--shard=\(text)").status == 2)
    }

    /// What is missing is told by name, and may be tried again.
    @Test func aPartThatIsMissing() throws {
        let projects = try ProjectFolders(5)
        #expect(try projects.compile("--shard", "1/2").status == 0)
        let merged = try projects.merge()
        #expect(merged.status == 75 && merged.output.contains("has not been made"), "\(merged)")
        #expect(try projects.compile("--shard", "2/2").status == 0)
        #expect(try projects.merge().status == 0)
    }

    /// Parts of two divisions are no run.
    @Test func otherDivisions() throws {
        let projects = try ProjectFolders(4)
        #expect(try projects.compile("--shard", "1/2").status == 0)
        #expect(try projects.compile("--shard", "2/3").status == 0)
        let merged = try projects.merge()
        #expect(merged.status == 1 && merged.errors.contains("projects.other-division"), "\(merged.errors)")
        #expect(try projects.merge("tidak-ada").errors.contains("projects.no-manifest"))
    }
}
