/// Names of nobody: no two are alike enough to be one name spelled in two ways.
enum InventedName {
    private static let syllables = ["bar", "cen", "dil", "fos", "gum", "hap", "jek", "kot", "lur", "mid"]

    /// - Parameter number: up to 999.
    static func name(_ number: Int) -> String {
        "Nama " + [number / 100 % 10, number / 10 % 10, number % 10].map { syllables[$0] }.joined().capitalized
    }
}
