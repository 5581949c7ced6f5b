import Diagnostics
import DocumentData

/// Walks the top of a layout, loops and conditions around sections, and finds the sections with what they see.
struct SectionWalk {
    struct Occurrence {
        let section: LayoutElement
        let frame: BindingFrame
    }

    var tree: TreeBinder
    private let limits: BindingLimits
    private(set) var occurrences: [Occurrence] = []
    private var isStopped = false

    init(tree: TreeBinder, limits: BindingLimits) {
        self.tree = tree
        self.limits = limits
    }

    mutating func walk(_ nodes: [LayoutNode], _ frame: BindingFrame) {
        for case .element(let element) in nodes where !isStopped {
            switch element.declaration.binding {
            case .content where element.declaration == .section: add(element, frame)
            case .loop: loop(element, frame)
            case .condition:
                guard let chosen = attempt({ tree throws(BindingStop) in try tree.branch(of: element, frame) }) else {
                    continue
                }
                walk(chosen, frame)
            case .assertion: _ = attempt { tree throws(BindingStop) in try tree.assert(element, frame) }
            case .naming:
                guard let inner = attempt({ tree throws(BindingStop) in try tree.naming(element, frame) }) else {
                    continue
                }
                walk(element.children, inner)
            case .use:
                guard
                    let (component, inner) = attempt({ tree throws(BindingStop) in try tree.entering(element, frame) })
                        ?? nil
                else { continue }
                walk(component.children, inner)
            default: continue
            }
        }
    }

    private mutating func loop(_ loop: LayoutElement, _ frame: BindingFrame) {
        let elements = attempt { tree throws(BindingStop) in try tree.loopElements(of: loop, frame) } ?? []
        for index in elements.indices where !isStopped {
            walk(loop.children, tree.frame(of: loop, frame, elements[index], at: index))
        }
    }

    private mutating func add(_ section: LayoutElement, _ frame: BindingFrame) {
        guard occurrences.count < limits.sections else {
            isStopped = true
            return tree.report(
                Diagnostic(
                    "layout.too-many-sections", .error,
                    Wording(
                        id: "lebih dari \(limits.sections) bagian", en: "more than \(limits.sections) sections"),
                    at: section.nameRange))
        }
        occurrences.append(Occurrence(section: section, frame: frame))
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
