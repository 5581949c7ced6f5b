/// The text of a Word file.
package struct WordText: Sendable {
    package let blocks: [WordBlock]
    /// What was left out or changed, in the order of the text.
    package let remarks: [WordRemark]
    /// All words that stand in the file, counted apart from the reading of blocks: one text for each paragraph.
    package let census: [String]
}
