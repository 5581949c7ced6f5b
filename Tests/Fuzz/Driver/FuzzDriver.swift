import FuzzTargets
import Glibc
import TestGenerators

/// The one target of this run.
enum FuzzDriver {
    static let target = CommandLine.arguments.dropFirst().first { $0.hasPrefix(option) }.flatMap {
        FuzzTarget(rawValue: String($0.dropFirst(option.count)))
    }
    /// libFuzzer leaves arguments with two hyphens alone, and passes them on when it starts the program again.
    static let option = "--target="

    #if FUZZING
    static func run() -> CInt {
        var arguments = CommandLine.unsafeArgv, count = CommandLine.argc
        return runFuzzer(&count, &arguments) { start, count in
            do throws(BrokenProperty) {
                try FuzzDriver.target?.check(Array(UnsafeBufferPointer(start: start, count: count)))
            } catch {
                // A broken property must look like a crash.
                fatalError(error.description)
            }
            return 0
        }
    }
    #else
    private static let seedOption = "--seeds="
    private static let layoutOption = "--layout="

    /// Checks a document that `--show` has printed, without its data where there is none. Returns the exit code; nil when none is named.
    static func checkLayout() -> CInt? {
        guard let argument = CommandLine.arguments.first(where: { $0.hasPrefix(layoutOption) }),
            let bytes = bytes(of: String(argument.dropFirst(layoutOption.count)))
        else { return nil }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "</layout>", maxSplits: 1)
        let data = parts.count > 1 ? String(parts[1].drop { $0.isNewline }) : ""
        let document = RandomDocument(
            layout: parts[0] + "</layout>", data: data.isEmpty ? "judul: a\ndaftar: []\nprosa: a\n" : data)
        do throws(BrokenProperty) {
            if CommandLine.arguments.contains("--show") { print(try DocumentProperties.dump(document) ?? "refused") }
            try DocumentProperties.check(document)
            return 0
        } catch {
            print(error.description.prefix(200))
            return 1
        }
    }

    /// Longer than this, a document counts as one that does not end.
    private static let mostSeconds = 10.0

    /// Numbers that documents are made of.
    static let seeds: ClosedRange<UInt64>? = {
        guard let argument = CommandLine.arguments.first(where: { $0.hasPrefix(seedOption) }) else { return nil }
        let ends = argument.dropFirst(seedOption.count).split(separator: "-").compactMap { UInt64($0) }
        guard ends.count == 2, ends[0] <= ends[1] else { return nil }
        return ends[0]...ends[1]
    }()

    /// Makes and checks a document of each number, and tells the slowest. Returns the exit code.
    static func check(seeds: ClosedRange<UInt64>) -> CInt {
        var broken = 0, slow = 0, slowest = (seed: seeds.lowerBound, seconds: 0.0)
        for seed in seeds {
            if CommandLine.arguments.contains("--show") {
                let document = RandomDocument(Dice(seed: seed))
                print(document.layout, document.data, separator: "\n")
                fflush(nil)
            }
            let begin = clock()
            do throws(BrokenProperty) {
                try DocumentProperties.check(seed: seed)
            } catch {
                broken += 1
                print("seed \(seed): \(error.description.prefix(3000))")
            }
            let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
            if seconds > slowest.seconds { slowest = (seed, seconds) }
            if seconds > mostSeconds {
                slow += 1
                print("seed \(seed): \(seconds) s")
            }
            fflush(nil)
        }
        print(
            "\(seeds.count) documents, \(broken) broken, \(slow) slow; slowest: seed \(slowest.seed) with \(slowest.seconds) s"
        )
        return broken + slow == 0 ? 0 : 1
    }

    /// Checks files. Returns the exit code.
    static func check(_ target: FuzzTarget, _ paths: some Sequence<String>) -> CInt {
        var code: CInt = 0
        for path in paths {
            guard let bytes = bytes(of: path) else {
                print("\(path) cannot be read")
                return 2
            }
            do throws(BrokenProperty) {
                try target.check(bytes)
            } catch {
                print("\(path): \(error)")
                code = 1
            }
        }
        return code
    }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = [], part = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
        return bytes
    }
    #endif
}

#if FUZZING
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
#endif
