import Diagnostics

/// Page numbers as people write them: 3, 5–9, 12.
enum PageList {
    static func text(_ numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in Set(numbers).sorted() {
            if let last = ranges.last, last.upperBound == number - 1 {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map {
            $0.count == 1
                ? "\($0.lowerBound)"
                : $0.count == 2 ? "\($0.lowerBound), \($0.upperBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        .joined(separator: ", ")
    }

    /// 'halaman 3–5', 'page 7'.
    static func wording(_ numbers: [Int]) -> Wording {
        let list = text(numbers)
        return Wording(id: "halaman \(list)", en: (Set(numbers).count == 1 ? "page " : "pages ") + list)
    }
}

extension Wording {
    /// Both languages at once.
    static func + (left: Wording, right: Wording) -> Wording {
        Wording(id: left.indonesian + right.indonesian, en: left.english + right.english)
    }
}
