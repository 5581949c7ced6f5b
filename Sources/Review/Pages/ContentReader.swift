import Diagnostics
import DocumentLayout
import PageModel

/// Reads what is written on pages, one after the other, and where it comes from.
///
/// 1. Structure elements but links and spans begin a block; artifacts are one kind of block whatever is inside.
/// 2. The pieces of a run are words and spaces. A word goes on over runs that touch, and over lines where it was hyphenated.
/// 3. The first block of a page goes on from the last page when it comes from the same place as the last block there.
struct ContentReader {
    private var content = PageContent()
    private var spots: [SourceSpot] = []
    private var fontIndices: [String: Int] = [:]
    private var knownFonts: [Font: Int] = [:]
    private var roles: [StructureTag.Role] = []
    private var blockIsOpen = false
    /// Whether the next cell with text is the first of its row.
    private var beginsRow = false
    private var lastOrigin: Origin?
    private var firstOrigin: Origin?
    /// Where the last piece ended, when no space followed: right edge and baseline.
    private var end: (x: Length, y: Length)?

    private struct Origin: Equatable {
        let role: String
        let text: SourceRange?
        let layout: SourceRange?
    }

    /// Of pages one after the other: elements stay open from page to page.
    mutating func read(_ page: Page) -> (content: PageContent, spots: [SourceSpot]) {
        content = PageContent()
        spots = []
        fontIndices = [:]
        knownFonts = [:]
        firstOrigin = nil
        closeBlock()
        let before = lastOrigin
        lastOrigin = nil
        for item in page.items {
            switch item {
            case .text(let run): read(run)
            case .tag(.begin(let tag)): begin(tag.role)
            case .tag(.end):
                guard let role = roles.popLast() else { continue }
                if role == .tableData { beginsRow = false }
                if !staysInBlock(role) { closeBlock() }
            default: break
            }
        }
        content.blocks.removeAll { $0.pieces.isEmpty }
        if let before, before == firstOrigin,
            let first = content.blocks.firstIndex(where: { !$0.isArtifact && !$0.isNote })
        {
            content.blocks[first].continues = true
        }
        return (content, spots)
    }

    /// Also the label of an entry of a contents list.
    private func staysInBlock(_ role: StructureTag.Role) -> Bool {
        ContentReader.isInline(role) || role == .label && roles.contains(.contentsItem)
    }

    private static func isInline(_ role: StructureTag.Role) -> Bool {
        role == .span || role == .link || role == .reference
    }

    private mutating func begin(_ role: StructureTag.Role) {
        roles.append(role)
        if role == .tableRow { beginsRow = true }
        if !staysInBlock(role) { closeBlock() }
    }

    private mutating func closeBlock() {
        blockIsOpen = false
        end = nil
    }

    private var role: String {
        if roles.contains(.artifact) { return StructureTag.Role.artifact.rawValue }
        for kind: StructureTag.Role in [.note, .contentsItem, .caption] where roles.contains(kind) {
            return kind.rawValue
        }
        return (roles.last { !ContentReader.isInline($0) } ?? .div).rawValue
    }

    private mutating func read(_ run: TextRun) {
        let role = self.role
        if !blockIsOpen {
            content.blocks.append(
                .init(
                    role: beginsRow && roles.contains(.tableData) ? PageContent.firstCell : role, continues: false,
                    pieces: []))
            blockIsOpen = true
            beginsRow = false
        }
        if role != StructureTag.Role.artifact.rawValue, role != StructureTag.Role.note.rawValue {
            let origin = Origin(role: role, text: run.source, layout: run.layout)
            if firstOrigin == nil { firstOrigin = origin }
            lastOrigin = origin
        }
        let font = index(of: run)
        var right = run.origin.x
        for piece in run.pieces {
            let left = run.origin.x + piece.x
            right = left + run.advance(of: piece.shaped)
            add(String(decoding: piece.shaped.text, as: UTF8.self), run, font, from: left, to: right)
        }
        let size = run.size.points
        spots.append(
            SourceSpot(
                x: Int(run.origin.x.points), y: Int(run.origin.y.points - size),
                width: Int((right - run.origin.x).points.rounded(.up)),
                height: Int((size * 1.25).rounded(.up)), text: run.source, layout: run.layout))
    }

    private mutating func add(_ text: String, _ run: TextRun, _ font: Int, from left: Length, to right: Length) {
        // Most pieces are a space or plain letters.
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !text.isEmpty
        guard isPlain || text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            end = nil
            return
        }
        // White space inside of a piece is fixed; words are separated by spaces where they are kept.
        let text = isPlain ? text : String(text.map { $0.isWhitespace ? "\u{A0}" : $0 })
        let block = content.blocks.count - 1
        let touches =
            end.map {
                abs(($0.x - left).units) < Length.unitsPerPoint / 2 && abs(($0.y - run.origin.y).units) < run.size.units
            } ?? false
        if touches, let last = content.blocks[block].pieces.indices.last {
            content.blocks[block].pieces[last].text += text
            content.blocks[block].pieces[last].width = ContentReader.whole(right) - content.blocks[block].pieces[last].x
        } else {
            let x = ContentReader.whole(left)
            content.blocks[block].pieces.append(
                .init(
                    text: text, font: font, x: x, baseline: ContentReader.whole(run.origin.y),
                    width: ContentReader.whole(right) - x,
                    size: ContentReader.whole(run.size)))
        }
        end = (right, run.origin.y)
    }

    private static func whole(_ length: Length) -> Int {
        Int(max(-1_000_000, min(1_000_000, length.points.rounded())))
    }

    private struct Font: Hashable {
        let face: Int
        let size: Length
    }

    private mutating func index(of run: TextRun) -> Int {
        let font = Font(face: run.face.id, size: run.size)
        if let known = knownFonts[font] { return known }
        let index = index(ofFontNamed: name(of: run))
        knownFonts[font] = index
        return index
    }

    private func name(of run: TextRun) -> String {
        let face = run.face.description
        return
            "\(face.family)\(face.weight == 400 ? "" : " \(face.weight)")\(face.isItalic ? " italic" : "") \(run.size)"
    }

    private mutating func index(ofFontNamed name: String) -> Int {
        if let known = fontIndices[name] { return known }
        fontIndices[name] = content.fonts.count
        content.fonts.append(name)
        return content.fonts.count - 1
    }
}
