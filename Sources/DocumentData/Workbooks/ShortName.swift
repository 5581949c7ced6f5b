import Foundation

/// Ids made of names: 'Dinas Komunikasi dan Informatika' is `dinas-komunikasi-informatika`, today and next month.
enum ShortName {
    static func id(of text: some StringProtocol) -> String {
        named(text).joined(separator: "-")
    }

    /// For comparing names: letters and digits in lower case, without 'dan'.
    static func key(_ text: some StringProtocol) -> String {
        named(text).joined(separator: " ")
    }

    private static func named(_ text: some StringProtocol) -> [Substring] { words(text).filter { $0 != "dan" } }

    /// Letters and digits in lower case.
    static func words(_ text: some StringProtocol) -> [Substring] {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        // Most names are ASCII: folding takes thirty times as long, and names are compared by the thousand.
        guard !isPlain else {
            return String(text).lowercased().utf8.split { !(97...122 ~= $0 || 48...57 ~= $0) }.map(Substring.init)
        }
        let plain = String(text).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
        return plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    }

    /// The first of the ids that is free; else the last with a number.
    static func free(_ ids: [String], besides taken: inout Set<String>) -> String {
        let named = ids.filter { !$0.isEmpty }
        let base = named.last ?? "tanpa-nama"
        var id = named.first { !taken.contains($0) } ?? base, number = 2
        while taken.contains(id) {
            id = "\(base)-\(number)"
            number += 1
        }
        taken.insert(id)
        return id
    }
}
