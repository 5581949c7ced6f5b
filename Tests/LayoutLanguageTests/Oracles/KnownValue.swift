import DocumentData
import Foundation
import TestSupport

/// A value as the test knows it.
enum KnownValue {
    case null
    case truth(Bool)
    case number(ExactNumber)
    case text(String)
    case list([KnownValue])
    case record([(key: String, value: KnownValue)])

    /// The same for the binder.
    var node: DataNode {
        switch self {
        case .null: DataNode(.null)
        case .truth(let holds): DataNode(.boolean(holds))
        case .number(let number): DataNode(.number(Decimal(string: number.source) ?? .nan))
        case .text(let text): DataNode(.text(text))
        case .list(let values): DataNode(.list(values.map(\.node)))
        case .record(let entries):
            DataNode(.record(DataRecord(entries.map { .init(key: $0.key, node: $0.value.node) })))
        }
    }

    func field(_ key: String) -> KnownValue {
        guard case .record(let entries) = self else { return .null }
        return entries.first { $0.key == key }?.value ?? .null
    }

    var elements: [KnownValue] { if case .list(let values) = self { values } else { [] } }
    var isNull: Bool { if case .null = self { true } else { false } }

    var isSomething: Bool {
        switch self {
        case .null: false
        case .truth, .number, .record: true
        case .text(let text): !text.isEmpty
        case .list(let values): !values.isEmpty
        }
    }

    /// What stands on paper.
    var printed: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.printed
        default: ""
        }
    }

    /// Rows with numbers, some of which are missing, and texts, some of which are alike but for their case.
    static func rows(_ dice: inout Dice) -> KnownValue {
        .list(
            (0..<dice.number(0...7)).map { _ in
                .record([
                    ("n", .number(ExactNumber(Int128(dice.number(-40...90)), decimals: dice.number(0...1)))),
                    ("k", dice.chance(40) ? .null : .number(ExactNumber(Int128(dice.number(0...4))))),
                    ("s", .text(dice.pick(["apa", "Apa", "bila", "it's", "", "Zat", "zat 2"]))),
                ])
            })
    }

    static func data(_ dice: inout Dice) -> [(key: String, value: KnownValue)] {
        [
            ("baris", rows(&dice)), ("lain", rows(&dice)), ("kosong", .null),
            ("jumlah", .number(ExactNumber(Int128(dice.number(-999...99_999)), decimals: dice.number(0...2)))),
            ("kata", .text(dice.pick(["satu", "SATU", "dua kata"]))),
        ]
    }
}
