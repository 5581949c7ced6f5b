import FuzzTargets
import Glibc

// Checks one target with the files that are named: naskah-fuzz TARGET FILE…
// Built by `make fuzz` it has libFuzzer in it, and all arguments behind the target are libFuzzer's.

guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
    print("naskah-fuzz: the first argument is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(2)
}

#if FUZZING
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// A broken property must look like a crash to libFuzzer.
func check(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try target.check(Array(UnsafeBufferPointer(start: start, count: count)))
    } catch {
        fatalError(error.description)
    }
    return 0
}

// libFuzzer takes the name of the program and what follows the target.
var arguments = CommandLine.unsafeArgv.advanced(by: 1), count = CommandLine.argc - 1
exit(runDriver(&count, &arguments) { check($0, $1) })
#else
var failures = 0
for path in CommandLine.arguments.dropFirst(2) {
    guard let file = fopen(path, "rb") else {
        print("\(path) cannot be read")
        exit(2)
    }
    var bytes: [UInt8] = [], part = [UInt8](repeating: 0, count: 1 << 16)
    while case let length = fread(&part, 1, part.count, file), length > 0 { bytes += part[..<length] }
    fclose(file)
    do {
        try target.check(bytes)
    } catch {
        print("\(path): \(error)")
        failures += 1
    }
}
exit(failures > 0 ? 1 : 0)
#endif
