/// How a finished file is handed over: changed once more as a whole, by libqpdf.
package struct Delivery: Sendable {
    /// AES of 256 bits (ISO 32000-2 §7.6). Each file has a key of its own by chance: its bytes are never the same again.
    package struct Encryption: Sendable {
        /// Opens the file; empty where everybody may.
        package let password: String
        /// Opens it with all rights.
        package let ownerPassword: String
        package let permissions: Set<Permission>

        package init(password: String, ownerPassword: String, permissions: Set<Permission>) {
            self.password = password
            self.ownerPassword = ownerPassword
            self.permissions = permissions
        }
    }

    /// What may be done with an encrypted file (ISO 32000-2 table 22). It may always be read aloud.
    package enum Permission: String, CaseIterable, Sendable {
        case print, copy, fill, annotate, change, assemble
    }

    /// Whether the first page can be shown before the file has come whole (PDF 32000-1 annex F).
    let isLinearized: Bool
    let encryption: Encryption?

    /// nil where nothing is to be changed.
    package init?(isLinearized: Bool, encryption: Encryption?) {
        guard isLinearized || encryption != nil else { return nil }
        self.isLinearized = isLinearized
        self.encryption = encryption
    }

    /// - Parameter bytes: of the finished file.
    package func delivered(_ bytes: [UInt8]) throws(FinishingError) -> [UInt8] {
        try PDFDocument(bytes, name: "PDF").written(self)
    }
}
