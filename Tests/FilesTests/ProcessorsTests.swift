import Foundation
import Testing

@testable import Files

@Suite struct ProcessorsTests {
    /// Without a limit of the machine's own, as Foundation counts them.
    @Test func asManyAsMayBeUsed() {
        #expect((1...max(1, ProcessInfo.processInfo.processorCount)).contains(Processors.count))
        #expect(Processors.count <= max(1, ProcessInfo.processInfo.activeProcessorCount))
    }

    @Test(
        arguments: [
            (nil, nil), ("", nil), ("max 100000\n", nil), ("150000 100000\n", 2), ("50000 100000", 1),
            ("400000 100000\n", 4),
            ("0 100000", nil), ("400000 0", nil), ("400000", nil), ("x y", nil),
        ] as [(String?, Int?)])
    func aShareOfTime(written: String?, expected: Int?) {
        #expect(Processors.share(written) == expected)
    }

    @Test(
        arguments: [
            ("Name:\tnaskah\nCpus_allowed:\tf\nCpus_allowed_list:\t0-3,7\nMems_allowed:\t1\n", 5),
            ("Cpus_allowed_list:\t2", 1), ("Cpus_allowed_list:\t\n", nil), ("Cpus_allowed_list:\t3-1\n", nil),
            ("", nil), (nil, nil),
        ] as [(String?, Int?)])
    func thoseThatItIsBoundTo(status: String?, expected: Int?) {
        #expect(Processors.bound(status) == expected)
    }
}
