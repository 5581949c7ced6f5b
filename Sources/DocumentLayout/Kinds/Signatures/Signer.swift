import Diagnostics
import LayoutLanguage

/// What a `signature` element says, in the words that are printed.
struct Signer {
    /// A line over the signature: 'a.n. BUPATI CONTOH'. The prefix keeps its case.
    struct OfficeLine {
        var prefix: BoundText?
        var title: BoundText?
    }

    let element: BoundElement

    init(_ element: BoundElement) {
        self.element = element
    }

    subscript(attribute: Attribute<String>) -> String { element[attribute] }

    /// The text of an attribute, or a part of it, with its places; nil without any.
    func text(_ attribute: Attribute<String>, _ part: String? = nil) -> BoundText? {
        guard let value = element.attribute(attribute), !value.text.isEmpty else { return nil }
        return BoundText(part ?? value.text, source: value.dataRange ?? value.range, ledgerNumber: value.ledgerNumber)
    }

    // MARK: Office

    /// Highest office first: whom the signer signs for, the office, and for acting officials their own post. The last line ends with a
    /// comma (the forms a.n. and u.b. of official correspondence).
    var officeLines: [OfficeLine] {
        var lines = superiors
        lines.append(OfficeLine(prefix: text(SignatureElement.prefix), title: text(SignatureElement.office)))
        if let own = text(SignatureElement.ownOffice) { lines.append(OfficeLine(title: own)) }
        if let last = lines[lines.count - 1].title, !last.text.hasSuffix(",") {
            lines[lines.count - 1].title = BoundText(
                last.text + ",", source: last.source, ledgerNumber: last.ledgerNumber)
        }
        return lines
    }

    /// 'a.n.' stands before the first superior; below the second, 'u.b.' stands on a line of its own.
    private var superiors: [OfficeLine] {
        let source = element.attribute(SignatureElement.onBehalf).flatMap { $0.dataRange ?? $0.range }
        let names = element[SignatureElement.onBehalf].filter { !$0.isEmpty }
        var lines = names.enumerated().map { index, name in
            OfficeLine(
                prefix: index == 0 ? BoundText("a.n.", source: source) : nil, title: BoundText(name, source: source))
        }
        if names.count > 1 { lines.append(OfficeLine(prefix: BoundText("u.b.", source: source))) }
        return lines
    }

    /// 'a.n. Bupati Contoh, Sekretaris Daerah' in one line, as lists say it.
    var officeInOneLine: [BoundText] {
        var texts: [BoundText] = []
        for line in superiors + [
            OfficeLine(prefix: text(SignatureElement.prefix), title: text(SignatureElement.office)),
            OfficeLine(title: text(SignatureElement.ownOffice)),
        ] {
            let isOpen = texts.last.map { $0.text == "u.b." } ?? true
            if line.prefix != nil || line.title != nil, !texts.isEmpty {
                texts.append(BoundText(isOpen ? "\u{A0}" : ", ", source: nil))
            }
            if let prefix = line.prefix { texts.append(prefix) }
            if line.prefix != nil, line.title != nil { texts.append(BoundText("\u{A0}", source: nil)) }
            if let title = line.title { texts.append(title) }
        }
        return texts
    }

    // MARK: Name and number

    /// 'NIP', and '19860926 201505 1 001'; nil without a number.
    var number: (label: String, digits: BoundText)? {
        guard let digits = text(SignatureElement.nip, self[SignatureElement.nip].replacing(" ", with: "\u{A0}")) else {
            return nil
        }
        let label = self[SignatureElement.numberLabel]
        return (label.isEmpty ? "NIP" : label, digits)
    }

    /// What the number of somebody is called whose name is not known yet either; nil for those who have none.
    var labelOfUnknownNumber: String? {
        guard self[SignatureElement.name].isEmpty, self[SignatureElement.nip].isEmpty else { return nil }
        let label = element.attribute(SignatureElement.numberLabel).map(\.text) ?? "NIP"
        return label.isEmpty ? nil : label
    }

    /// The name with the titles before it, and the titles behind it.
    var nameParts: (name: String, titles: String) {
        let whole = self[SignatureElement.name]
        guard let comma = whole.firstIndex(of: ",") else { return (whole, "") }
        let titles = whole[whole.index(after: comma)...].drop(while: \.isWhitespace)
        return titles.isEmpty ? (whole, "") : (String(whole[...comma]), String(titles))
    }
}
