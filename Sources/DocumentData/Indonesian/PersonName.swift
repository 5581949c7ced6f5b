/// A name with the titles before and after it.
///
/// Between leading titles and the name, and between the name and its first trailing title, stand no-break spaces; further
/// trailing titles may go to the next line. Words of the name itself may be parted.
public struct PersonName: Hashable, Sendable {
    /// 'Dr.', 'Ir.', 'H.' in their order.
    public let leadingTitles: [String]
    /// The name without titles, its words parted by single spaces; may be empty when the person is not known.
    public let bareName: String
    /// 'S.H.', 'M.Si.' in their order.
    public let trailingTitles: [String]

    private static let noBreakSpace = "\u{A0}"

    public init(leadingTitles: [String] = [], bareName: String, trailingTitles: [String] = []) {
        self.leadingTitles = leadingTitles
        self.bareName = bareName
        self.trailingTitles = trailingTitles
    }

    /// From the columns of a data file: leading titles parted by spaces, trailing titles by commas.
    public init(leading: String, name: String, trailing: String) {
        self.init(
            leadingTitles: leading.split { $0.isWhitespace || $0 == "," }.map(String.init),
            bareName: PersonName.words(name).joined(separator: " "),
            trailingTitles: trailing.split { $0 == "," || $0 == ";" }.map {
                PersonName.words($0).joined(separator: " ")
            }
            .filter { !$0.isEmpty })
    }

    /// 'Dr. Ir. H. Nama Orang, S.H., M.Si.'; empty when the name is.
    public var fullName: String { text(bareName) }

    /// 'Dr. Ir. H. NAMA ORANG, S.H., M.Si.': only the bare name is in capitals, for 'DR.' would no longer tell a physician
    /// from a doctor.
    public var fullNameInCapitals: String { text(bareName.uppercased()) }

    private func text(_ name: String) -> String {
        guard !name.isEmpty else { return "" }
        var text = (leadingTitles + [name]).joined(separator: PersonName.noBreakSpace)
        if !trailingTitles.isEmpty {
            text += "," + PersonName.noBreakSpace + trailingTitles.joined(separator: ", ")
        }
        return text
    }

    static func words(_ text: some StringProtocol) -> [String] {
        let text = String(text)
        guard text.utf8.allSatisfy({ $0 < 128 }) else {
            return text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return text.utf8.split(whereSeparator: AlignmentWalk.isSpace).map { String(Substring($0)) }
    }
}
