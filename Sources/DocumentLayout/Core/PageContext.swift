/// What running heads and feet may know of the page they stand on.
struct PageContext {
    /// Printed number; empty on pages without numbers.
    var number = ""
    /// Printed number of the last page of the same numbering.
    var count = ""
    /// Whether no other page has a number of the same numbering.
    var isOnlyPage = false
    /// Text of the nearest element, by element name or class.
    var running: [String: String] = [:]
    /// nil on pages whose section ends there or that are followed by something new.
    var catchword: Catchword?
}
