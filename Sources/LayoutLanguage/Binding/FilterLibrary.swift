import DocumentData
import Foundation

/// The filters that expressions can name, and how numbers and dates look that no filter was asked to write.
public struct FilterLibrary: Sendable {
    private let filters: [String: Filter]
    let numberText: @Sendable (Decimal) -> String
    let dateText: @Sendable (CalendarDate) -> String

    public init(
        _ filters: [String: Filter], numberText: @escaping @Sendable (Decimal) -> String,
        dateText: @escaping @Sendable (CalendarDate) -> String
    ) {
        self.filters = filters
        self.numberText = numberText
        self.dateText = dateText
    }

    public subscript(name: String) -> Filter? { filters[name] }

    /// Sorted.
    public var names: [String] { filters.keys.sorted() }

    public static let standard = FilterLibrary(
        FilterFunctions.all, numberText: FilterFunctions.plainNumber, dateText: FilterFunctions.date)
}
