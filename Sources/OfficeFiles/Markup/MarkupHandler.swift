/// Who is told the elements and texts of a part while it is read.
protocol MarkupHandler: AnyObject {
    func start(_ element: MarkupElement)
    func end(_ name: MarkupName)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Ends reading.
    var fault: OfficeFault? { get }
    /// Ends reading, because nothing that follows is needed.
    var isDone: Bool { get }
}

extension MarkupHandler {
    var fault: OfficeFault? { nil }
    var isDone: Bool { false }
}
