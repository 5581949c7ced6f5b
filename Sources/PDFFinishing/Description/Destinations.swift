import PageModel

/// The places that links and bookmarks lead to (PDF 32000-1 §12.3.2). They keep their names, so that other documents can lead there too.
struct Destinations {
    private struct Place {
        let page: PageList.Entry
        let point: Point
    }

    private var places: [String: Place] = [:]
    private var used: Set<String> = []

    /// The first of equal names counts.
    mutating func add(_ name: String, at point: Point, on page: PageList.Entry) {
        if places[name] == nil { places[name] = Place(page: page, point: point) }
    }

    mutating func use(_ name: String) { used.insert(name) }

    /// Names that are used but lead nowhere.
    var dangling: Set<String> { used.filter { places[$0] == nil } }

    /// The printed number of the page.
    func label(of name: String) -> String? { places[name]?.page.label?.text }

    /// nil for a name that leads nowhere.
    func text(of name: String) -> PDFText? {
        places[name].map { place in
            var text = PDFText()
            text.put("[")
            text.put(reference: place.page.number)
            text.put("/XYZ ")
            text.put(place.point.x.points)
            text.put(" ")
            text.put(place.page.height - place.point.y.points)
            text.put(" null]")
            return text
        }
    }

    /// The tree of names, in the order of their bytes (§7.9.6).
    func write(to writer: PDFWriter, into names: inout PDFDictionary) throws(FinishingError) {
        guard !places.isEmpty else { return }
        var text = PDFText()
        text.put("<</Names[")
        for name in places.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            text.put(string: Array(name.utf8))
            if let place = self.text(of: name) { text.bytes += place.bytes }
            text.put("\n")
        }
        text.put("]>>")
        let number = writer.allocate()
        try writer.write(number, text)
        names["Dests"] = .reference(number)
    }
}
