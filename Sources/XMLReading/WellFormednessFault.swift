import CLibXML2
import Diagnostics

/// Tells an error of libxml2 in our words, at the narrowest place.
struct WellFormednessFault {
    let code: xmlParserErrors
    /// libxml2's own message, for the errors that have no wording here.
    let message: String
    /// How far libxml2 had read.
    let offset: Int
    let file: SourceFile
    /// The innermost element that is not closed yet.
    let open: StartTag?

    var diagnostic: Diagnostic {
        switch code {
        case XML_ERR_TAG_NAME_MISMATCH: mismatch
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED: unclosed
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: entity
        case XML_ERR_ATTRIBUTE_REDEFINED: repeatedAttribute
        case XML_ERR_DOCUMENT_EMPTY:
            plain(
                id: "berkas kosong, atau tidak dimulai dengan \"<\"", en: "the file is empty or does not begin with '<'"
            )
        case XML_ERR_DOCUMENT_END:
            plain(id: "ada isi setelah elemen akar", en: "there is content after the root element")
        case XML_ERR_ATTRIBUTE_NOT_STARTED:
            plain(id: "nilai atribut harus dalam tanda kutip", en: "an attribute's value stands in quotation marks")
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: plain(id: "atribut tanpa nilai", en: "an attribute without a value")
        case XML_ERR_LT_IN_ATTRIBUTE:
            plain(id: "\"<\" di dalam nilai atribut", en: "'<' inside an attribute's value")
                .fix(Wording(id: "tulis &lt;", en: "write &lt;"))
        case XML_ERR_NAME_REQUIRED:
            plain(
                id: "nama elemen atau acuan diharapkan di sini",
                en: "a name of an element or reference is expected here"
            )
            .fix(
                Wording(
                    id: "untuk tanda itu sendiri tulis &lt; atau &amp;",
                    en: "for the character itself write &lt; or &amp;"))
        case XML_ERR_GT_REQUIRED, XML_ERR_SPACE_REQUIRED:
            plain(
                id: "tag tidak ditutup dengan \">\", atau atribut tidak dipisah spasi",
                en: "a tag without '>', or attributes without a space between")
        default:
            plain(id: "XML tidak benar: \(quoted)", en: "XML is not well formed: \(quoted)")
        }
    }

    private var mismatch: Diagnostic {
        let start = file.lastOffset(of: "</", before: offset) ?? offset
        let place = SourceRange(file, start, offset)
        let closing =
            place.text.prefix { $0 != ">" }.dropFirst(2).split(whereSeparator: \.isWhitespace).first.map(String.init)
            ?? ""
        guard let open else { return plain(id: "tag penutup tanpa pembuka", en: "an end tag without a start tag") }
        let name = SourceRange(file, start + 2, start + 2 + closing.utf8.count)
        return Diagnostic(
            "xml.mismatched-tag", .error,
            Wording(
                id: "</\(closing)> menutup, padahal yang terbuka <\(open.name)>",
                en: "</\(closing)> closes, but what is open is <\(open.name)>"), at: name
        )
        .note(Wording(id: "dibuka di sini", en: "opened here"), at: open.nameRange)
        .fix(Wording(id: "tulis </\(open.name)>", en: "write </\(open.name)>"), replacing: .init(name, with: open.name))
    }

    private var unclosed: Diagnostic {
        guard let open else { return plain(id: "berkas berakhir terlalu awal", en: "the file ends too early") }
        return Diagnostic(
            "xml.unclosed-tag", .error,
            Wording(
                id: "<\(open.name)> tidak ditutup", en: "<\(open.name)> is not closed"), at: open.nameRange
        )
        .fix(Wording(id: "tambahkan </\(open.name)>", en: "add </\(open.name)>"))
    }

    private var entity: Diagnostic {
        let start = file.lastOffset(of: "&", before: offset) ?? offset
        let place = SourceRange(file, start, offset)
        return Diagnostic(
            "xml.entity", .error,
            Wording(
                id: "entitas \(place.text) tidak dikenal", en: "unknown entity \(place.text)"), at: place
        )
        .rule(
            Wording(
                id: "hanya &amp; &lt; &gt; &quot; &apos; dan acuan angka seperti &#160;",
                en: "only &amp; &lt; &gt; &quot; &apos; and numeric references such as &#160;")
        )
        .fix(Wording(id: "tulis karakternya langsung", en: "write the character itself"))
    }

    private var repeatedAttribute: Diagnostic {
        let name = message.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let start = file.lastOffset(of: name + "=", before: offset) ?? offset
        return Diagnostic(
            "xml.repeated-attribute", .error,
            Wording(
                id: "atribut \"\(name)\" ditulis dua kali", en: "the attribute '\(name)' is given twice"),
            at: SourceRange(file, start, start + name.utf8.count))
    }

    private func plain(id: String, en: String) -> Diagnostic {
        Diagnostic("xml.malformed", .error, Wording(id: id, en: en), at: file.character(at: offset))
    }

    private var quoted: String {
        String(message.prefix { !$0.isNewline })
    }
}
