/// Indirect, for links are rare and must not make every piece of text large.
public indirect enum LinkTarget: Hashable, Sendable {
    /// A destination of the same document.
    case destination(String)
    case uri(String)
}
