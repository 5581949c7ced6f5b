import ArgumentParser
import Foundation

/// One of several parts of a list of projects, each for another machine.
struct ProjectShard: Hashable, Sendable {
    /// From 1.
    let number: Int
    let count: Int

    static let mostShards = 100_000

    init?(number: Int, of count: Int) {
        guard (1...ProjectShard.mostShards).contains(count), (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }

    /// `2/8`
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
        self.init(number: number, of: count)
    }

    var text: String { "\(number)/\(count)" }
    /// For names of files that sort as the parts do.
    var suffix: String {
        let digits = String(count).count, name = String(number)
        return String(repeating: "0", count: digits - name.count) + name + "-of-\(count)"
    }

    /// What `--shard` is given.
    enum Choice: ExpressibleByArgument, Hashable, Sendable {
        case given(ProjectShard)
        case ofEnvironment

        init?(argument: String) {
            if argument == "auto" {
                self = .ofEnvironment
            } else if let shard = ProjectShard(argument) {
                self = .given(shard)
            } else {
                return nil
            }
        }
    }

    /// What the engine says that started this process: a task of a Slurm array, or a pod of an Indexed Job, which is told the number of
    /// parts as `NASKAH_SHARDS`. nil where neither says so in full.
    static func ofEnvironment(_ variables: [String: String]) -> ProjectShard? {
        func number(_ name: String) -> Int? { variables[name].flatMap { Int($0) } }
        if let task = number("SLURM_ARRAY_TASK_ID") {
            guard let count = number("SLURM_ARRAY_TASK_COUNT"), let first = number("SLURM_ARRAY_TASK_MIN"),
                let last = number("SLURM_ARRAY_TASK_MAX")
            else { return nil }
            // An array of which only some tasks were asked for knows neither how many parts there are nor which one this is.
            let step = number("SLURM_ARRAY_TASK_STEP") ?? 1
            guard step > 0, last - first == (count - 1) * step, (task - first).isMultiple(of: step) else { return nil }
            return ProjectShard(number: (task - first) / step + 1, of: count)
        }
        guard let index = number("JOB_COMPLETION_INDEX"), let count = number("NASKAH_SHARDS") else { return nil }
        return ProjectShard(number: index + 1, of: count)
    }

    /// The projects of this part: the most expensive first, each to the part that has least to do. Every part finds the same division.
    ///
    /// - Parameter costs: of each project, in any unit.
    /// - Returns: positions in the list, ascending.
    func share(of costs: [Double]) -> [Int] {
        let order = costs.indices.sorted { (-costs[$0], $0) < (-costs[$1], $1) }
        var loads = Array(repeating: (cost: 0.0, projects: 0), count: count), share: [Int] = []
        for index in order {
            // Projects without any cost are divided too, one by one.
            var least = 0
            for part in loads.indices where loads[part] < loads[least] { least = part }
            loads[least].cost += max(0, costs[index])
            loads[least].projects += 1
            if least == number - 1 { share.append(index) }
        }
        return share.sorted()
    }
}
