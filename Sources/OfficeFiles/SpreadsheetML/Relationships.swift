/// What a part of the file refers to. Parts are found by these alone: their names may be any.
final class Relationships: MarkupHandler {
    struct Relationship {
        let id: String
        /// The last word of its type, the same in transitional and strict files: 'worksheet'.
        let kind: Substring
        let target: String
    }

    private(set) var all: [Relationship] = []
    private(set) var fault: OfficeFault?
    private let part: String

    /// - Parameter part: the part that refers; empty for the file as a whole.
    static func read(of part: String, in archive: ZipArchive) throws(OfficeFault) -> Relationships {
        let relationships = Relationships(part)
        let name = PartPath.relationships(of: part)
        if archive.contains(name) { try MarkupStream.read(name, of: archive, with: relationships) }
        return relationships
    }

    private init(_ part: String) {
        self.part = part
    }

    func start(_ element: MarkupElement) {
        // What stands outside of the file is never opened.
        guard element.name.isNamed("Relationship"), !element.has("TargetMode", "External"),
            let target = element.text("Target")
        else { return }
        guard let resolved = PartPath.resolved(target, from: part) else {
            fault = .damaged(part: PartPath.relationships(of: part), detail: .init(verbatim: target))
            return
        }
        let type = element.text("Type") ?? ""
        all.append(
            Relationship(
                id: element.text("Id") ?? "", kind: type.split(separator: "/").last ?? "", target: resolved))
    }

    func end(_ name: MarkupName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func target(ofKind kind: String) -> String? { all.first { $0.kind == kind }?.target }
    func target(withID id: String) -> String? { all.first { $0.id == id }?.target }
}
