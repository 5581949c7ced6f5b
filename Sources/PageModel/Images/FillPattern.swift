/// How a coloured area is filled, so that areas differ in prints without colour too: white lines or dots on the colour.
package enum FillPattern: String, CaseIterable, Hashable, Sendable {
    case solid, diagonal, dots, horizontal, grid, waves

    /// Numbered from 1; the first follows the last again.
    package init(number: Int) {
        self = FillPattern.allCases[max(0, number - 1) % FillPattern.allCases.count]
    }
}
