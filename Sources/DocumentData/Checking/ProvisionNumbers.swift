import Foundation

/// The numbers of provisions of one kind, in their order: 1, 2, and between them what amendments have put in.
struct ProvisionNumbers {
    private var last = 0
    private var insertedCount = 0
    /// 27A, or 1a.
    private let isCapital: Bool

    init(isCapital: Bool) { self.isCapital = isCapital }

    /// - Parameter isInserted: between the one before and the one behind, whose numbers stay.
    mutating func next(isInserted: Bool) -> String {
        guard isInserted, last > 0 else {
            last += 1
            insertedCount = 0
            return String(last)
        }
        insertedCount += 1
        let letter = LegalNumbering.letter(insertedCount)
        return "\(last)" + (isCapital ? letter.uppercased() : letter)
    }

    /// As data: a number where it is one.
    static func value(_ number: String) -> DataValue { Int(number).map { .number(Decimal($0)) } ?? .text(number) }
}
