/// What running heads and feet may know of the page they stand on.
struct PageContext {
    /// Printed number; empty on pages without numbers.
    var number = ""
    /// Printed number of the last page of the same numbering.
    var count = ""
    /// Text of the nearest element, by element name or class.
    var running: [String: String] = [:]
    /// nil on pages whose section ends there or that are followed by something new.
    var catchword: Catchword?
}
