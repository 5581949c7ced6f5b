import Diagnostics

/// Finds the classes by which layouts gave styles to parts of elements before parts had names: `<style class="jabatan" …/>`.
///
/// Such a class may also be the layout's own: elements of the layout have it, and either nothing with such a part is there or the same
/// file styles the part as well.
struct FormerClassCheck {
    /// A part that a class was for, and the elements that have it.
    private struct Target {
        let part: PartDeclaration
        var owners: [ElementDeclaration]
    }

    private static let targets: [String: [Target]] = {
        var targets: [String: [Target]] = [:]
        for owner in ElementDeclaration.all {
            for part in owner.parts {
                for name in part.formerClasses(of: owner) {
                    if let index = targets[name]?.firstIndex(where: { $0.part.name == part.name }) {
                        targets[name]?[index].owners.append(owner)
                    } else {
                        targets[name, default: []].append(Target(part: part, owners: [owner]))
                    }
                }
            }
        }
        return targets
    }()

    private let styles: [LayoutElement]
    /// Elements that are somewhere in the layout.
    private var present: Set<ElementDeclaration> = []
    /// Where elements have a class, and styles build on it.
    private var uses: [String: [SourceRange]] = [:]

    static func findings(of styles: [LayoutElement], in roots: [LayoutElement]) -> Findings {
        var check = FormerClassCheck(styles)
        for root in roots { check.visit(root) }
        var findings = Findings()
        for style in styles { if let finding = check.finding(of: style) { findings.report(finding) } }
        for finding in check.findingsOfUses() { findings.report(finding) }
        return findings
    }

    private init(_ styles: [LayoutElement]) {
        self.styles = styles
    }

    private mutating func visit(_ element: LayoutElement) {
        present.insert(element.declaration)
        if let attribute = element.attribute(CommonAttributes.classes) {
            for name in element[CommonAttributes.classes] { uses[name, default: []].append(attribute.valueRange) }
        }
        if let attribute = element.attribute(StyleElement.extends) {
            for name in element[StyleElement.extends] { uses[name, default: []].append(attribute.valueRange) }
        }
        for child in element.elements { visit(child) }
    }

    // MARK: Styles

    private func finding(of style: LayoutElement) -> Diagnostic? {
        guard let attribute = style.attribute(StyleElement.className), let name = style[StyleElement.className],
            let targets = Self.targets[name], !isStyled(targets, in: style.range.file)
        else { return nil }
        let isOwn = uses[name] != nil
        let likely = targets.filter { !present.isDisjoint(with: $0.owners) }
        guard !isOwn || !likely.isEmpty, let target = (likely.isEmpty ? targets : likely).first else { return nil }
        let place = SourceRange(attribute.nameRange.file, attribute.nameRange.lower, attribute.valueRange.upper + 1)
        let text = Self.spelling(target.owners.map(\.name), target.part.name)
        let fault = Self.fault(name, targets, at: place)
        if isOwn {
            return fault.fix(
                Wording(
                    id: "tambahkan <style \(text) extends=\"\(name)\"/>, atau beri kelas itu nama lain",
                    en: "add <style \(text) extends=\"\(name)\"/>, or give the class another name"))
        }
        let isAlone = style.attribute(StyleElement.elements) == nil
        return fault.fix(
            Wording(id: "tulis \(text)", en: "write \(text)"), replacing: isAlone ? .init(place, with: text) : nil)
    }

    /// Whether the same file has a style for one of the parts.
    private func isStyled(_ targets: [Target], in file: SourceFile) -> Bool {
        styles.contains { style in
            style.range.file == file
                && targets.contains { target in
                    style[StyleElement.part] == target.part.name
                        && target.owners.contains { style[StyleElement.elements].contains($0.name) }
                }
        }
    }

    // MARK: Uses

    /// Elements of the layout that relied on the look that such a class had by itself.
    private func findingsOfUses() -> [Diagnostic] {
        let own = Set(styles.compactMap { $0[StyleElement.className] })
        var findings: [Diagnostic] = []
        for (name, places) in uses.sorted(by: { $0.key < $1.key }) where !own.contains(name) {
            guard let target = Self.targets[name]?.first(where: { !$0.part.defaults.isEmpty }) else { continue }
            let look = ValueText.collapsed(target.part.defaults[...])
            findings += places.map { place in
                Self.fault(name, [target], at: place).fix(
                    Wording(
                        id: "tambahkan <style class=\"\(name)\" …/> dengan \(look)",
                        en: "add <style class=\"\(name)\" …/> with \(look)"))
            }
        }
        return findings
    }

    private static func fault(_ name: String, _ targets: [Target], at place: SourceRange) -> Diagnostic {
        let texts = targets.map { spelling($0.owners.map(\.name), $0.part.name) }.joined(separator: "; ")
        return Diagnostic(
            "layout.renamed-class", .warning,
            Wording(
                id: "kelas \"\(name)\" tidak lagi memberi gaya kepada bagian elemen",
                en: "the class '\(name)' no longer gives a style to a part of an element"), at: place
        )
        .rule(Wording(id: "bagian mempunyai nama sendiri: \(texts)", en: "parts have names of their own: \(texts)"))
    }

    /// `for="toc list-of" part="entry"`
    static func spelling(_ elements: [String], _ part: String) -> String {
        "for=\"\(elements.joined(separator: " "))\" part=\"\(part)\""
    }
}
