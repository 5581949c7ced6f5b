/// The places that a finding names.
extension Diagnostic {
    package var ranges: [SourceRange] {
        ([range, fix?.replacement?.range] + notes.map(\.range)).compactMap(\.self)
    }

    /// The same finding about places that have moved; one that is nowhere any more is left out.
    package func moved(_ place: (SourceRange) -> SourceRange?) -> Diagnostic {
        var moved = at(range.flatMap(place))
        moved.notes = notes.map { Note($0.message, at: $0.range.flatMap(place)) }
        if let fix {
            let replacement = fix.replacement.flatMap { old in
                place(old.range).map { Fix.Replacement($0, with: old.text) }
            }
            moved.fix = Fix(fix.message, replacing: replacement)
        }
        return moved
    }
}
