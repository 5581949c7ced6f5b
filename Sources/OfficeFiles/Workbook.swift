import Diagnostics

/// A workbook whose sheets can be read: `.xlsx`, `.xlsm` or `.ods`, by its content and not by its name.
package struct Workbook {
    package struct Entry: Sendable {
        package let name: String
        package let isHidden: Bool
    }

    private enum Format {
        case spreadsheetML(SpreadsheetMLFile)
        case openDocument(OpenDocumentFile)
    }

    private let format: Format
    private let path: SourcePath
    private let place: SourceRange?

    /// nil after a finding: what the file is instead, and what to do.
    ///
    /// - Parameters:
    ///   - path: as it is shown.
    ///   - location: from where the command was started; nil when that is the path.
    ///   - range: where the file was named.
    package static func open(
        _ bytes: [UInt8], path: String, location: String? = nil, namedAt range: SourceRange?,
        into findings: inout Findings
    ) -> Workbook? {
        do throws(OfficeFault) {
            return Workbook(
                format: try format(of: bytes), path: SourcePath(shown: path, location: location), place: range)
        } catch {
            findings.report(error.diagnostic(path, at: range))
            return nil
        }
    }

    private static func format(of bytes: [UInt8]) throws(OfficeFault) -> Format {
        guard let kind = OfficeFileKind.ofBytes(bytes) else { throw .encrypted }
        guard kind == .zip else { throw .other(kind) }
        let archive = try ZipArchive(bytes)
        if let file = try OpenDocumentFile(archive) { return .openDocument(file) }
        if let file = try SpreadsheetMLFile(archive) { return .spreadsheetML(file) }
        throw .other(.zip)
    }

    /// In the order of their tabs.
    package var sheets: [Entry] {
        switch format {
        case .spreadsheetML(let file): file.sheets
        case .openDocument(let file): file.sheets
        }
    }

    /// What the file says of itself, by name: properties that its author gave it.
    package func properties(into findings: inout Findings) -> [String: String] {
        do throws(OfficeFault) {
            return switch format {
            case .spreadsheetML(let file): try file.properties()
            case .openDocument(let file): try file.properties()
            }
        } catch {
            findings.report(error.diagnostic(path.shown, at: place))
            return [:]
        }
    }

    /// Tables and named ranges. nil after a finding.
    package func areas(into findings: inout Findings) -> [NamedArea]? {
        do throws(OfficeFault) {
            return switch format {
            case .spreadsheetML(let file): try file.areas()
            case .openDocument(let file): file.areas
            }
        } catch {
            findings.report(error.diagnostic(path.shown, at: place))
            return nil
        }
    }

    /// The sheets at these places of `sheets`; sheets without cells, such as charts, are left out. nil after a finding.
    package func read(_ indices: Set<Int>, into findings: inout Findings) -> [Sheet]? {
        do throws(OfficeFault) {
            return switch format {
            case .spreadsheetML(let file): try file.readSheets({ indices.contains($0) }, path: path)
            case .openDocument(let file): try file.readSheets({ indices.contains($0) }, path: path)
            }
        } catch {
            findings.report(error.diagnostic(path.shown, at: place))
            return nil
        }
    }
}
