import FuzzTargets
import Glibc

// Checks one target with the files that are named: naskah-fuzz --target=NAME FILE…
// Or documents that are made of numbers: naskah-fuzz --target=document --seeds=0-99999; with --show they are printed
// Built by `make fuzz` it has libFuzzer in it, and all other arguments are libFuzzer's.

guard let target = FuzzDriver.target else {
    print("naskah-fuzz: --target= names one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(2)
}
#if !FUZZING
if let code = FuzzDriver.checkLayout() { exit(code) }
if let seeds = FuzzDriver.seeds { exit(FuzzDriver.check(seeds: seeds)) }
#endif
#if FUZZING
exit(FuzzDriver.run())
#else
exit(FuzzDriver.check(target, CommandLine.arguments.dropFirst().filter { !$0.hasPrefix(FuzzDriver.option) }))
#endif
