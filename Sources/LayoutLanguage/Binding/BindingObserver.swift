import Diagnostics

/// Learns of every value that binding places.
package protocol BindingObserver: AnyObject {
    /// Whether what is bound now stands on every page, as heads and feet do.
    var isRunning: Bool { get set }

    /// A value that is placed, as the layout shows it.
    /// - Parameter data: where it comes from; nil for what is computed.
    /// - Parameter layout: the expression or attribute that places it.
    /// - Returns: the number that travels with its text to the page; nil when there is nothing to see of it.
    func open(_ text: String, data: SourceRange?, layout: SourceRange) -> Int?

    /// Of which data a value was computed that stands nowhere itself.
    func explain(_ number: Int, by sources: [SourceRange])
}
