extension [Character] {
    /// Behind the closing quote of what is quoted from a place on; doubled quotes are part of the text, and what is never closed goes on to
    /// the end.
    func endOfQuoted(from start: Int) -> Int {
        guard start < count else { return count }
        let quote = self[start]
        var index = start + 1
        while index < count {
            if self[index] == quote {
                index += 1
                guard index < count, self[index] == quote else { return index }
            }
            index += 1
        }
        return index
    }
}
