/// How values are written that code gives: defaults for the reference page, attributes of elements that are made.
enum WrittenValue {
    /// nil for what is written as nothing.
    static func text(of value: Any) -> String? {
        switch value {
        case let text as String: text.isEmpty ? nil : text
        case let keyword as any RawRepresentable<String>: keyword.rawValue
        case let list as [Any]: list.isEmpty ? nil : list.compactMap(text).joined(separator: " ")
        case let value as any CustomStringConvertible where !(value is any Collection): value.description
        default: nil
        }
    }
}
