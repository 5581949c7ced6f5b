import PageModel

/// Properties that set one field of a style.
extension PropertyDeclaration {
    /// A property that children inherit.
    convenience init<Value>(
        _ name: String, _ syntax: ValueSyntax<Value>, text field: Field<TextStyle, Value>, _ summary: String
    ) {
        self.init(name, syntax, inherited: true, summary) { style, value in
            style.text[keyPath: field] = value
            return true
        }
    }

    /// The same with lengths in them.
    convenience init<Value: SpecifiedValue>(
        _ name: String, _ syntax: ValueSyntax<Value>, text field: Field<TextStyle, Value.Computed>, _ summary: String
    ) {
        self.init(name, syntax, inherited: true, summary) { style, value in
            style.text[keyPath: field] = value.computed(fontSize: style.text.fontSize)
            return true
        }
    }

    /// A property of the box alone.
    convenience init<Value>(
        _ name: String, _ syntax: ValueSyntax<Value>, box field: Field<BoxStyle, Value>, _ summary: String
    ) {
        self.init(name, syntax, inherited: false, summary, set: PropertyDeclaration.setter(of: field))
    }

    /// The same with lengths in them.
    convenience init<Value: SpecifiedValue>(
        _ name: String, _ syntax: ValueSyntax<Value>, box field: Field<BoxStyle, Value.Computed>, _ summary: String
    ) {
        self.init(name, syntax, inherited: false, summary, set: PropertyDeclaration.setter(of: field))
    }

    /// Features of the font: the group of them that the property speaks of.
    convenience init(
        _ name: String, _ syntax: ValueSyntax<FontFeatures>, features group: FontFeatures, _ summary: String
    ) {
        self.init(name, syntax, inherited: true, summary) { style, features in
            style.text.features.subtract(group)
            style.text.features.formUnion(features)
            return true
        }
    }

    fileprivate static func setter<Value>(of field: Field<BoxStyle, Value>) -> Setter<Value> {
        { style, value in
            style.box[keyPath: field] = value
            return true
        }
    }

    fileprivate static func setter<Value: SpecifiedValue>(of field: Field<BoxStyle, Value.Computed>) -> Setter<Value> {
        { style, value in
            style.box[keyPath: field] = value.computed(fontSize: style.text.fontSize)
            return true
        }
    }
}

/// A property of the box to which code gives values too.
package struct Property<Value: Sendable>: Sendable {
    package let declaration: PropertyDeclaration
    let set: PropertyDeclaration.Setter<Value>

    init(
        _ name: String, _ syntax: ValueSyntax<Value>, box field: PropertyDeclaration.Field<BoxStyle, Value>,
        _ summary: String
    ) {
        set = PropertyDeclaration.setter(of: field)
        declaration = PropertyDeclaration(name, syntax, inherited: false, summary, set: set)
    }

    init(
        _ name: String, _ syntax: ValueSyntax<Value>, box field: PropertyDeclaration.Field<BoxStyle, Value.Computed>,
        _ summary: String
    ) where Value: SpecifiedValue {
        set = PropertyDeclaration.setter(of: field)
        declaration = PropertyDeclaration(name, syntax, inherited: false, summary, set: set)
    }
}
