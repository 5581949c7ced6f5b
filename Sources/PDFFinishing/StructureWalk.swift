import CQPDF

/// Walks over structure elements in reading order, as Cairo writes them: parents before children.
struct StructureWalk {
    let document: PDFDocument

    /// Goes down without recursion: trees may be deep.
    func elements(named name: String, under root: qpdf_oh) -> [qpdf_oh] {
        var found: [qpdf_oh] = [], open = children(of: root).reversed() as [qpdf_oh]
        while let element = open.popLast() {
            if document.isName(document.get(element, "/S"), name) { found.append(element) }
            open += children(of: element).reversed()
        }
        return found
    }

    private func children(of element: qpdf_oh) -> [qpdf_oh] {
        guard document.has(element, "/K") else { return [] }
        let kids = document.get(element, "/K")
        let all = document.isArray(kids) ? document.items(of: kids) : [kids]
        // Numbers are marked content, and dictionaries without a kind of structure are references to it.
        return all.filter { document.isDictionary($0) && document.has($0, "/S") }
    }
}

/// The tree that leads from annotations to their structure elements (PDF 32000-1 §14.7.4.4).
struct ParentTree {
    let document: PDFDocument
    /// The root of the structure tree.
    let root: qpdf_oh

    /// Makes each widget the content of its element.
    func add(_ pairs: [(element: qpdf_oh, widget: TaggedWidget)]) {
        let tree = document.get(root, "/ParentTree")
        guard document.isDictionary(tree) else { return }
        let numbers = document.get(tree, "/Nums")
        let present = document.isArray(numbers) ? document.items(of: numbers) : []
        var key =
            1
            + stride(from: 0, to: present.count, by: 2).reduce(-1) { last, index in
                max(last, Int(document.library.qpdf_oh_get_int_value(document.data, present[index])))
            }
        var added: [qpdf_oh] = []
        for (element, widget) in pairs {
            document.set(widget.widget, "/StructParent", document.integer(key))
            let reference = document.dictionary([
                "/Type": document.name("/OBJR"), "/Obj": widget.widget, "/Pg": widget.page,
            ])
            document.set(element, "/K", reference)
            document.set(element, "/Pg", widget.page)
            document.set(element, "/Alt", document.text(widget.tooltip))
            added += [document.integer(key), element]
            key += 1
        }
        document.set(tree, "/Nums", document.array(present + added))
        document.set(root, "/ParentTreeNextKey", document.integer(key))
    }
}
