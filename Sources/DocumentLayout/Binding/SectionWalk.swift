import Diagnostics
import DocumentData

/// Walks the top of a layout: loops and conditions around sections.
struct SectionWalk {
    var tree: TreeBinder
    let limits: BindingLimits
    private var count = 0
    private var isStopped = false

    init(tree: TreeBinder, limits: BindingLimits) {
        self.tree = tree
        self.limits = limits
    }

    mutating func walk(_ nodes: [LayoutNode], _ frame: BindingFrame, _ body: (BoundSection) throws -> Void) rethrows {
        for case .element(let element) in nodes where !isStopped {
            switch element.name {
            case "section": try bind(element, frame, body)
            case "for": try loop(element, frame, body)
            case "if":
                guard let chosen = attempt({ tree throws(BindingStop) in try tree.branch(of: element, frame) }) else { continue }
                try walk(chosen, frame, body)
            case "let":
                guard let inner = attempt({ tree throws(BindingStop) in try tree.naming(element, frame) }) else { continue }
                try walk(element.children, inner, body)
            case "use":
                guard let (component, inner) = attempt({ tree throws(BindingStop) in try tree.entering(element, frame) }) ?? nil
                else { continue }
                try walk(component.children, inner, body)
            default: continue
            }
        }
    }

    private mutating func loop(_ loop: LayoutElement, _ frame: BindingFrame, _ body: (BoundSection) throws -> Void) rethrows {
        let elements = attempt { tree throws(BindingStop) in try tree.loopElements(of: loop, frame) } ?? []
        for index in elements.indices where !isStopped {
            try walk(loop.children, tree.frame(of: loop, frame, elements[index], at: index), body)
        }
    }

    private mutating func bind(_ section: LayoutElement, _ frame: BindingFrame, _ body: (BoundSection) throws -> Void) rethrows {
        count += 1
        guard count <= limits.sections else {
            isStopped = true
            return tree.report(Diagnostic("layout.too-many-sections", .error, Wording(
                id: "lebih dari \(limits.sections) bagian", en: "more than \(limits.sections) sections"), at: section.nameRange))
        }
        // The steps of the loops around sections are counted over the whole document, those inside for each section.
        let outerSteps = tree.startSection()
        let bound = attempt { tree throws(BindingStop) in try tree.section(section, frame) }
        tree.endSection(outerSteps)
        // Other sections still have findings to tell, even when this one had too much in it.
        isStopped = false
        if let bound { try body(bound) }
    }

    private mutating func attempt<Result>(_ work: (inout TreeBinder) throws(BindingStop) -> Result) -> Result? {
        do throws(BindingStop) {
            return try work(&tree)
        } catch {
            isStopped = true
            return nil
        }
    }
}
