import Diagnostics

/// Reads a data file by its extension: `.yaml`, `.yml`, `.csv`, `.tsv`, `.json`, `.md`, `.bib`. Workbooks are read by `WorkbookTables`.
public enum DataFileReader {
    static let extensions = ["yaml", "yml", "csv", "tsv", "json", "md", "bib"]

    public static func read(
        _ file: SourceFile, scalars: ScalarReading, namedAt range: SourceRange?, into findings: inout Findings
    ) -> DataNode? {
        let name = file.path.lowercased()
        switch name.split(separator: ".").last.map(String.init) ?? "" {
        case "yaml", "yml": return YAMLReader.read(file, scalars: scalars, into: &findings)
        case "csv", "tsv": return CSVReader.read(file, scalars: scalars, into: &findings)
        case "json": return JSONReader.read(file, scalars: scalars, into: &findings)
        case "bib": return BibTeXReader.read(file, into: &findings)
        case "md":
            let document = MarkdownReader.read(file, into: &findings)
            return DataNode(.markdown(document), at: document.range)
        default:
            findings.report(
                Diagnostic(
                    "files.unknown-format",
                    Wording(
                        id: "jenis berkas \"\(file.path)\" tidak dikenal",
                        en: "unknown kind of file \"\(file.path)\""), at: range
                )
                .rule(
                    Wording(
                        id: "data ditulis sebagai .yaml, .csv, .tsv, .xlsx, .ods, .json, .bib atau .md",
                        en: "data is .yaml, .csv, .tsv, .xlsx, .ods, .json, .bib or .md")
                ))
            return nil
        }
    }
}
