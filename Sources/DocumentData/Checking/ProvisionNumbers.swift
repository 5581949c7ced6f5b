import Foundation

/// What provisions are counted in, each in its own way.
enum ProvisionKind {
    case chapter, part, subpart, article, paragraph, letter, number
}

/// The number of a provision: of those that were there first, or what an amendment has put in behind one of them.
struct ProvisionNumber: Equatable {
    /// From 1.
    let base: Int
    /// From 1; 0 for one that was there first.
    let inserted: Int

    /// 'IIA', 'Kedua A', '2A', '7A', '2a', 'a1', '4a' (UU 12/2011 Lampiran II, 'Perubahan').
    func text(_ kind: ProvisionKind) -> String {
        let letter = LegalNumbering.letter(inserted)
        switch kind {
        case .chapter: return (RomanNumeral.upper(base) ?? "") + letter.uppercased()
        case .part: return LegalNumbering.ordinal(base) + (letter.isEmpty ? "" : " " + letter.uppercased())
        case .subpart, .article: return "\(base)" + letter.uppercased()
        case .paragraph, .number: return "\(base)" + letter
        case .letter: return LegalNumbering.letter(base) + (inserted == 0 ? "" : "\(inserted)")
        }
    }
}

/// The numbers of provisions that stand beside each other, in their order.
struct ProvisionNumbers {
    let numbers: [ProvisionNumber]
    /// Provisions that stand where no number is left for them: before the first one, or before what an earlier amendment has put in.
    let misplaced: [Int]

    /// - Parameter amendments: which amendment has put each one in; nil for those that were there first. What is put in behind all that
    ///   were there goes on with their numbers.
    init(_ amendments: [Int?]) {
        var numbers: [ProvisionNumber] = [], misplaced: [Int] = [], base = 0, inserted = 0
        for (index, amendment) in amendments.enumerated() {
            if let amendment, !ProvisionNumbers.isAtEnd(index, of: amendments) {
                let isBeforeEarlier =
                    amendments[index + 1].map { $0 < amendment } ?? false
                    && !ProvisionNumbers.isAtEnd(index + 1, of: amendments)
                if base == 0 || isBeforeEarlier { misplaced.append(index) }
                base = max(base, 1)
                inserted += 1
            } else {
                base += 1
                inserted = 0
            }
            numbers.append(ProvisionNumber(base: base, inserted: inserted))
        }
        self.numbers = numbers
        self.misplaced = misplaced
    }

    /// Whether an amendment has put it in, and nothing follows that was there before that.
    private static func isAtEnd(_ index: Int, of amendments: [Int?]) -> Bool {
        guard let amendment = amendments[index] else { return false }
        return amendments[(index + 1)...].allSatisfy { $0.map { $0 >= amendment } ?? false }
    }

    /// As data: a number where it is one.
    static func value(_ number: String) -> DataValue { Int(number).map { .number(Decimal($0)) } ?? .text(number) }
}
