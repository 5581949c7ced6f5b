/// A structure element of a finished PDF.
struct ExaminedElement {
    enum Kid {
        case element(Int)
        case mark(Int, page: Int)
        /// An annotation, by the number of its object.
        case object(Int)
    }

    /// Of its object.
    let number: Int
    let dictionary: PDFDictionary
    /// After the role map.
    let role: String
    let kids: [Kid]
    /// The number of the page's object on which it begins.
    let page: Int?
    /// Of the element that it stands in; nil for the outermost.
    let parent: Int?
    /// From the outermost to this one: `Document › Table › TR`.
    let path: String
}
