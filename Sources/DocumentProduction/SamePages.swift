import Files
import PDFFinishing

/// Files for many people of which all show the same: their titles have the people's names, and so their bytes tell nothing.
public enum SamePages {
    /// Whether all of these PDFs show the same pages; false for what cannot be read. Reads on as long as they do.
    public static func areShown(by paths: [String]) -> Bool {
        guard let first = paths.first, let wanted = pages(of: first) else { return false }
        return paths.dropFirst().allSatisfy { pages(of: $0) == wanted }
    }

    private static func pages(of path: String) -> [String]? {
        guard let bytes = FileBytes.read(path) else { return nil }
        return try? PDFPageDigests(bytes, name: path).pages
    }
}
