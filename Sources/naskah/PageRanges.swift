import ArgumentParser

/// Pages as people write them: 3-7,12.
struct PageRanges: ExpressibleByArgument {
    let text: String
    let ranges: [ClosedRange<Int>]

    /// nil for anything that names no pages, counted from 1; `5-` goes on to the end.
    init?(argument: String) {
        text = argument.filter { $0 != " " }
        var ranges: [ClosedRange<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count <= 2, let first = Int(ends[0].isEmpty ? "1" : ends[0]), first >= 1, part != "-",
                !part.isEmpty
            else { return nil }
            let end = ends.count == 1 ? first : ends[1].isEmpty ? Int.max : Int(ends[1])
            guard let end, end >= first else { return nil }
            ranges.append(first...end)
        }
        self.ranges = ranges
    }

    func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }

    /// The first page that a document of so many does not have.
    func missing(of count: Int) -> Int? {
        ranges.compactMap { range in
            if range.lowerBound > count { return range.lowerBound }
            return range.upperBound != Int.max && range.upperBound > count ? range.upperBound : nil
        }.first
    }
}
