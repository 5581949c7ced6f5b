import FuzzTargets
import Glibc

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
