import Diagnostics
import LayoutLanguage

/// What `sum` adds up where a cell is being built; nil outside of rows that hold sums.
protocol RowSums {
    /// Column of the cell, from 0.
    var column: Int { get set }
    /// The sum that an element asks for, as its filter writes it; nil when it asks for rows that are not known here.
    func text(of element: BoundElement) -> String?
    /// What is wrong with the column that an element adds up; nil where it has values, and where no column has any.
    func fault(of element: BoundElement) -> Diagnostic?
}
