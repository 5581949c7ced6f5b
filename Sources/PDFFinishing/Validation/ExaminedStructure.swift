/// The structure tree of a finished PDF, read from its root (PDF 32000-1 §14.7.2).
struct ExaminedStructure {
    /// In reading order, each before what stands in it.
    private(set) var elements: [ExaminedElement] = []
    /// Places in `elements` by the numbers of the objects.
    private(set) var places: [Int: Int] = [:]
    /// What is no element though it stands where one has to be.
    private(set) var brokenKids = 0

    private struct Open {
        let number: Int
        let parent: ExaminedElement?
    }

    init(_ file: ExaminedFile) {
        let root = file.dictionary(file.root["StructTreeRoot"]), roles = file.dictionary(root["RoleMap"])
        var open = ExaminedStructure.list(root["K"], file).compactMap(\.reference).reversed().map {
            Open(number: $0, parent: nil)
        }
        while let next = open.popLast() {
            guard places[next.number] == nil else {
                brokenKids += 1
                continue
            }
            let dictionary = file.dictionary(.reference(next.number))
            guard let name = file.name(dictionary["S"]) else {
                brokenKids += 1
                continue
            }
            let role = file.name(roles[name]) ?? name, page = dictionary["Pg"]?.reference
            let kids = ExaminedStructure.list(dictionary["K"], file).compactMap {
                ExaminedStructure.kid($0, page: page, file)
            }
            let path = next.parent.map { "\($0.path) › \(role)" } ?? role
            let element = ExaminedElement(
                number: next.number, dictionary: dictionary, role: role, kids: kids,
                page: page ?? kids.lazy.compactMap(\.page).first ?? next.parent?.page, parent: next.parent?.number,
                path: path)
            places[next.number] = elements.count
            elements.append(element)
            for case .element(let number) in kids.reversed() { open.append(Open(number: number, parent: element)) }
        }
    }

    func element(_ number: Int?) -> ExaminedElement? { number.flatMap { places[$0] }.map { elements[$0] } }

    /// The elements that stand in it, in their order.
    func children(of element: ExaminedElement) -> [ExaminedElement] {
        element.kids.compactMap { kid in
            if case .element(let number) = kid { self.element(number) } else { nil }
        }
    }

    /// One value or many (§14.7.2, table 323).
    private static func list(_ object: PDFObject?, _ file: ExaminedFile) -> [PDFObject] {
        guard let object else { return [] }
        if case .array(let items) = file.resolved(object) { return items }
        return [object]
    }

    private static func kid(_ object: PDFObject, page: Int?, _ file: ExaminedFile) -> ExaminedElement.Kid? {
        if let mark = object.integer { return page.map { .mark(mark, page: $0) } }
        let dictionary = file.dictionary(object)
        switch file.name(dictionary["Type"]) {
        case "MCR"?:
            guard let mark = file.integer(dictionary["MCID"]), let page = dictionary["Pg"]?.reference ?? page else {
                return nil
            }
            return .mark(mark, page: page)
        case "OBJR"?: return dictionary["Obj"]?.reference.map { .object($0) }
        default: return object.reference.map { .element($0) }
        }
    }
}

extension ExaminedElement.Kid {
    fileprivate var page: Int? { if case .mark(_, let page) = self { page } else { nil } }
}
