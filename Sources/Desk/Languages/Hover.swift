import Diagnostics
import LayoutLanguage
import PageModel

/// What is known of what stands under the cursor, as Markdown.
struct Hover {
    private let session: CompileSession?
    private let language: Language

    init(_ session: CompileSession?, _ language: Language) {
        self.session = session
        self.language = language
    }

    /// nil where nothing is known.
    func text(at offset: Int, in file: SourceFile) -> String? {
        guard file.path.lowercased().hasSuffix(".xml") else { return pages(offset, file) }
        let context = MarkupContext(offset, in: file)
        switch context.kind {
        case .element:
            return ElementDeclaration.all.first { $0.name == context.word }.map { "`<\($0.name)>` \($0.summary)" }
        case .attribute(let element):
            let own = ElementDeclaration.all.first { $0.name == element }?.attributes.first { $0.name == context.word }
            if let own { return "`\(own.name)` \(own.summary)" }
            return PropertyDeclaration.named(context.word).map { "`\($0.name)` \($0.summary)" }
        case .filter:
            return FilterLibrary.standard[context.word].map { "`| \(context.word)` \($0.summary)" }
        case .expression, .text: return nil
        }
    }

    /// The pages on which a value of the data stands.
    private func pages(_ offset: Int, _ file: SourceFile) -> String? {
        guard let session, let value = Definition(session).value(at: offset, in: file) else { return nil }
        let lines = session.state.documents.compactMap { document -> String? in
            let numbers = document.pages.enumerated().compactMap { index, page in
                PageText(page).bounds(ofTextFrom: value.lower..<value.upper, in: file.path).isEmpty
                    ? nil : page.page.label?.text ?? String(index + 1)
            }
            guard !numbers.isEmpty else { return nil }
            let word = Wording(id: "halaman", en: numbers.count == 1 ? "page" : "pages").text(in: language)
            return "\(document.title): \(word) \(numbers.prefix(20).joined(separator: ", "))"
        }
        return lines.isEmpty
            ? Wording(id: "tidak ada di halaman mana pun", en: "on no page").text(in: language)
            : lines.joined(separator: "\n\n")
    }
}
