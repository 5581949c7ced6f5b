/// What may stand inside an element.
package enum ContentModel: Hashable, Sendable {
    case empty
    /// What stands at the top of a layout file.
    case top
    /// Blocks, no text.
    case block
    /// Text and inlines.
    case inline
    /// Text, inlines and blocks.
    case flow
    /// Exactly these elements, no text.
    case only([String])
    /// Everything that can stand in a section, at any depth: what components are made of.
    case any
    /// The same, and parameters and sections.
    case component
    /// Inside loops and conditions of a component.
    case componentPart
    /// Equal columns through which blocks flow, or columns beside each other.
    case columns
    /// What the parent allows: loops, conditions, names.
    case parent

    /// Whether text that is not white space may stand here.
    package var allowsText: Bool {
        switch self {
        case .inline, .flow, .any, .component, .componentPart: true
        case .empty, .top, .block, .only, .columns, .parent: false
        }
    }

    /// The model inside a loop or condition that stands where this model holds.
    package var insideControl: ContentModel {
        switch self {
        case .top: .only([ElementDeclaration.section.name])
        case .component: .componentPart
        default: self
        }
    }

    /// Whether the element may stand here, directly.
    func allows(_ child: ElementDeclaration) -> Bool {
        let categories = child.categories
        return switch self {
        case .empty, .parent: false
        case .top: categories.contains(.top)
        case .block: categories.contains(.block) || categories.contains(.control)
        case .inline: categories.contains(.inline) || categories.contains(.control)
        case .flow: !categories.isDisjoint(with: [.block, .inline, .control])
        case .only(let names): names.contains(child.name) || categories.contains(.control)
        case .any:
            !categories.isDisjoint(with: [.block, .inline, .control, .inner]) && child != .param && child != .else
        case .columns: child == .column || ContentModel.block.allows(child)
        case .component: ContentModel.componentPart.allows(child) || child == .param
        case .componentPart: ContentModel.any.allows(child) || child == .section
        }
    }
}
