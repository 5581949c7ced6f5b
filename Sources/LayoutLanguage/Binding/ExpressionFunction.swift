/// The functions of expressions. All are total and have no effects.
package enum ExpressionFunction: String, Sendable, CaseIterable {
    case count, sum, min, max, avg, group, sort, `where`, first, last, join, has, distinct, range, find, starts,
        contains

    /// How many arguments there can be.
    var argumentCounts: ClosedRange<Int> {
        switch self {
        case .count, .first, .last, .has: 1...1
        case .sum, .min, .max, .avg, .distinct, .sort: 1...2
        case .group, .where, .range, .starts, .contains: 2...2
        case .find: 3...3
        case .join: 1...3
        }
    }

    /// How it is called, for messages and the reference page.
    package var usage: String {
        switch self {
        case .count: "count(list)"
        case .sum: "sum(list, .field)"
        case .min: "min(list, .field)"
        case .max: "max(list, .field)"
        case .avg: "avg(list, .field)"
        case .group: "group(list, .field)"
        case .sort: "sort(list, .field)"
        case .where: "where(list, condition)"
        case .first: "first(list)"
        case .last: "last(list)"
        case .join: "join(list, ', ')"
        case .has: "has(path)"
        case .distinct: "distinct(list, .field)"
        case .range: "range(1, 5)"
        case .find: "find(list, .key, value)"
        case .starts: "starts(text, beginning)"
        case .contains: "contains(text, part)"
        }
    }

    /// One sentence for the reference page.
    package var summary: String {
        switch self {
        case .count: "How many elements the list has; 0 for null."
        case .sum: "Sum of the numbers; elements without a number are left out."
        case .min: "Least number or earliest date; null when there is none."
        case .max: "Greatest number or latest date; null when there is none."
        case .avg: "Average of the numbers; elements without a number are left out."
        case .group: "Records {kunci, isi}, in the order in which the keys are met first."
        case .sort: "The list in ascending order; equal elements keep their order, null comes last."
        case .where: "The elements for which the condition holds."
        case .first: "The first element; null when there is none."
        case .last: "The last element; null when there is none."
        case .join: "The texts with something between them; a third argument stands before the last."
        case .has: "Whether the value is there and not empty."
        case .distinct: "The list without repetitions; with a field, its different values."
        case .find:
            "The first element whose field is the value, null when there is none; tables of the data are looked up in an index."
        case .starts: "Whether the text begins with another: starts(.kode, '1.03.')."
        case .contains: "Whether the text has another in it, whatever the case; whether the list has the value."
        case .range: "The whole numbers from the first to the last."
        }
    }
}
