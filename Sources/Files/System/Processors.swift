import Glibc

/// How many processors this process may use.
///
/// Foundation asks the same by way of its URLs and of all files of the machine's processors: a document of one page would load a megabyte
/// of program for a number.
package enum Processors {
    /// At least 1: those that it is bound to, and no more than its group's share of time.
    package static let count = max(
        1,
        min(
            bound(read("/proc/self/status")) ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)),
            share(read("/sys/fs/cgroup/cpu.max")) ?? .max))

    /// As `taskset` and batch systems set it (`Cpus_allowed_list:	0-3,7`).
    static func bound(_ status: String?) -> Int? {
        let name = "Cpus_allowed_list:"
        guard let line = status?.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else { return nil }
        var count = 0
        for range in line.dropFirst(name.count).split(separator: ",") {
            let ends = range.split { !$0.isNumber }.map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
                return nil
            }
            count += last - first + 1
        }
        return count > 0 ? count : nil
    }

    /// As containers set it (`cpu.max` of control groups, version 2: time in each period, or `max`).
    /// - Returns: nil for no limit; a part of a processor counts as one.
    static func share(_ text: String?) -> Int? {
        let fields = text?.split { $0 == " " || $0 == "\n" }.map { Int($0) }
        guard let fields, fields.count == 2, let time = fields[0], let period = fields[1], time > 0, period > 0 else {
            return nil
        }
        return max(1, (time + period - 1) / period)
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
