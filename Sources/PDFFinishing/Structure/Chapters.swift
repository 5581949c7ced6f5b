import PageModel

/// The chapters of a document, whatever kinds of pages they stand on: a heading begins a `Sect`, which goes on until the next heading of
/// its level or of a higher one (PDF 32000-1 §14.8.4.2).
///
/// 1. What stands above the first heading of a section of the layout belongs to it, where that is one of level 1 on the same page: lines
///    above a title. Else it goes on with the chapter before.
/// 2. Sections arrive in any order: chapters are put into each other in the end.
struct Chapters {
    private struct Chapter {
        let element = StructureElement(StructureTag(.section), in: nil)
        /// Of the page on which it begins.
        var position: PagePosition
        /// 0 where there is no heading.
        var level: Int
    }

    private var all: [Chapter] = []

    /// Where an element stands that is directly in a section of the layout.
    mutating func container(
        of tag: StructureTag, in section: StructureElement, at position: PagePosition
    ) -> StructureElement {
        let level = Chapters.level(of: tag.role)
        if let index = section.chapter {
            let open = all[index], isEmpty = open.element.number == 0
            if level == 0 { return open.element }
            if open.level == 0, isEmpty || level == 1 && open.position == position {
                all[index].level = level
                all[index].position = position
                return open.element
            }
        }
        section.chapter = all.count
        let chapter = Chapter(position: position, level: level)
        all.append(chapter)
        return chapter.element
    }

    /// 0 for what is no heading.
    private static func level(of role: StructureTag.Role) -> Int {
        switch role {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: 0
        }
    }

    /// Puts chapters into each other, after the last page.
    /// - Returns: all that have something in them, in the order of the document.
    func settled(in document: StructureElement) -> [(element: StructureElement, position: PagePosition)] {
        let ordered = all.indices.filter { all[$0].element.number > 0 }
            .sorted { (all[$0].position, $0) < (all[$1].position, $1) }.map { all[$0] }
        var open: [Chapter] = []
        for chapter in ordered {
            if chapter.level > 0 {
                while let last = open.last, last.level >= chapter.level { open.removeLast() }
            }
            chapter.element.isGroup = chapter.level == 0 && !open.isEmpty
            (open.last?.element ?? document).adopt(chapter.element)
            if chapter.level > 0 { open.append(chapter) }
        }
        return ordered.map { ($0.element, $0.position) }
    }
}
