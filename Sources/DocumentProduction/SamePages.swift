import Files
import PDFFinishing

/// Files for many people of which all show the same: their titles have the people's names, and so their bytes tell nothing.
public enum SamePages {
    /// Whether all of these PDFs show the same pages; false for what cannot be read. Reads on as long as they do.
    public static func areShown(by paths: [String]) -> Bool {
        guard paths.count > 1, let first = FileBytes.read(paths[0]), let second = FileBytes.read(paths[1]),
            mayBeSame(first, second), let wanted = pages(first, paths[0])
        else { return false }
        return paths.dropFirst().allSatisfy { path in
            FileBytes.read(path).flatMap { pages($0, path) } == wanted
        }
    }

    private static func pages(_ bytes: [UInt8], _ path: String) -> [String]? {
        try? PDFPageDigests(bytes, name: path).pages
    }

    /// False where the streams of two files already tell that their pages are not the same: the reader of PDFs is loaded for the others alone.
    private static func mayBeSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard let one = Streams(first), let other = Streams(second) else { return true }
        return one.all == other.all
    }
}

/// The streams of a PDF that pages, fonts and pictures are in, as they are packed.
private struct Streams {
    let all: [ArraySlice<UInt8>]

    private static let beginning = Array("stream".utf8), ending = Array("endstream".utf8), object = Array("obj".utf8)
    /// Titles and places of objects are in these.
    private static let others = ["/Metadata", "/ObjStm", "/XRef"].map { Array($0.utf8) }

    /// nil for an encrypted file, whose streams never are the same.
    init?(_ bytes: [UInt8]) {
        guard Streams.index(of: Array("/Encrypt".utf8), in: bytes[...]) == nil else { return nil }
        var found: [ArraySlice<UInt8>] = [], rest = bytes[...]
        while let start = Streams.index(of: Streams.beginning, in: rest),
            let end = Streams.index(of: Streams.ending, in: bytes[(start + Streams.beginning.count)...])
        {
            let before = rest[..<start]
            let dictionary = Streams.lastIndex(of: Streams.object, in: before).map { before[$0...] } ?? before
            if !Streams.others.contains(where: { Streams.index(of: $0, in: dictionary) != nil }) {
                found.append(bytes[start..<end])
            }
            rest = bytes[(end + Streams.ending.count)...]
        }
        all = found
    }

    private static func index(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= word.count else { return nil }
        return (bytes.startIndex...bytes.endIndex - word.count).first {
            bytes[$0] == word[0] && bytes[$0...].starts(with: word)
        }
    }

    private static func lastIndex(of word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= word.count else { return nil }
        return (bytes.startIndex...bytes.endIndex - word.count).last {
            bytes[$0] == word[0] && bytes[$0...].starts(with: word)
        }
    }
}
