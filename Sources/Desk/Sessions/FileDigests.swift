import Files

/// Digests of files, each read once for as long as nothing has changed.
final class FileDigests {
    private var known: [String: Digest?] = [:]

    /// nil for one that cannot be read.
    func digest(of path: String) -> Digest? {
        if let digest = known[path] { return digest }
        let digest = FileBytes.read(path).map { bytes in
            var digest = Digest()
            bytes.withUnsafeBytes { digest.absorb($0) }
            digest.absorb(bytes.count)
            return digest
        }
        known[path] = digest
        return digest
    }

    func forget() { known = [:] }
}
