import Diagnostics

/// A code of the national nomenclature of regional planning and finance: urusan 1, bidang urusan 1.03, program 1.03.02, kegiatan
/// 1.03.02.2.01, sub-kegiatan 1.03.02.2.01.0001. What serves every urusan has X in place of its digits: X.XX.01.
public struct NomenclatureCode: Hashable, Sendable {
    public enum Level: String, CaseIterable, Sendable {
        case urusan, bidang, program, kegiatan
        case subKegiatan = "sub-kegiatan"

        /// How many parts a code of the level has.
        var partCount: Int {
            switch self {
            case .urusan: 1
            case .bidang: 2
            case .program: 3
            case .kegiatan: 5
            case .subKegiatan: 6
            }
        }
    }

    public let parts: [String]
    public let level: Level

    /// nil for other texts.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let level = Level.allCases.first(where: { $0.partCount == parts.count }),
            zip(parts, 0...).allSatisfy({ NomenclatureCode.isPart($0, at: $1) })
        else { return nil }
        self.parts = parts
        self.level = level
    }

    private init(_ parts: ArraySlice<String>, _ level: Level) {
        self.parts = Array(parts)
        self.level = level
    }

    public var text: String { parts.joined(separator: ".") }

    /// The code above, or that of a level above; nil where there is none. A code is above itself at its own level.
    public func parent(_ wanted: Level? = nil) -> NomenclatureCode? {
        guard let level = wanted ?? Level.allCases.last(where: { $0.partCount < parts.count }),
            level.partCount <= parts.count
        else { return nil }
        return NomenclatureCode(parts.prefix(level.partCount), level)
    }

    private static func isPart(_ part: String, at index: Int) -> Bool {
        let areDigits = part.utf8.allSatisfy { (48...57).contains($0) }
        return switch index {
        case 0: part == "X" || (areDigits && part.utf8.count == 1)
        case 1: part == "XX" || (areDigits && part.utf8.count == 2)
        case 3: areDigits && part.utf8.count == 1
        // Before 2021 sub-kegiatan had two digits.
        case 5: areDigits && (part.utf8.count == 4 || part.utf8.count == 2)
        default: areDigits && part.utf8.count == 2
        }
    }

    /// The text, without a point at its end.
    static func value(_ text: String) -> Result<DataValue, ValueProblem> {
        let code = text.hasSuffix(".") ? String(text.dropLast()) : text
        if NomenclatureCode(code) != nil { return .success(.text(code)) }
        let message = Wording(
            id: "\"\(text)\" bukan kode nomenklatur", en: "\"\(text)\" is no code of the nomenclature")
        let rule = Wording(
            id: "urusan 1, bidang 1.03, program 1.03.02, kegiatan 1.03.02.2.01, sub-kegiatan 1.03.02.2.01.0001",
            en: "urusan 1, bidang 1.03, program 1.03.02, kegiatan 1.03.02.2.01, sub-kegiatan 1.03.02.2.01.0001")
        let candidates = completed(code)
        guard !candidates.isEmpty else { return .failure(ValueProblem("data.not-a-code", message, rule: rule)) }
        return .failure(
            ValueProblem(
                "data.not-a-code", message, rule: rule,
                fix: Wording(
                    id:
                        "nol yang dibuang Excel ditulis lagi: \(candidates.joined(separator: " atau ")); jadikan kolom itu Teks",
                    en:
                        "write the zeros that Excel dropped: \(candidates.joined(separator: " or ")); make the column Text"
                )))
    }

    /// What a spreadsheet may have made the text of: a zero is missing before or behind a digit.
    private static func completed(_ code: String) -> [String] {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let short = parts.indices.first(where: { !isPart(parts[$0], at: $0) }), parts[short].utf8.count == 1
        else {
            return []
        }
        return ["0" + parts[short], parts[short] + "0"].map { part in
            (parts[..<short] + [part] + parts[(short + 1)...]).joined(separator: ".")
        }.filter { NomenclatureCode($0) != nil }
    }
}
