/// One way to set an office or a name: which lines it takes, and how many it may.
struct SignatureForm {
    let box: Box
    let lineLimit: Int
}

/// The forms of one signer in one size, best first; neither is ever empty.
struct SignatureForms {
    /// The office with its prefix lines.
    let office: [SignatureForm]
    /// Name, rank and number, or a dotted line.
    let name: [SignatureForm]
}
