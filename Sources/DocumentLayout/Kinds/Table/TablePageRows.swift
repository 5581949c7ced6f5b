import PageModel

/// Rows that stand where a page of a table begins or ends, and are made anew for each page: repeated feet, carried sums.
struct TablePageRows {
    /// What the rows may speak of.
    struct Page {
        /// Body rows that begin on this page.
        let rows: Range<Int>
    }

    private let build: (Page) -> [TableContent.Row]

    /// - Parameter build: makes boxes only; it may be asked again for the same page.
    init(_ build: @escaping (Page) -> [TableContent.Row]) {
        self.build = build
    }

    func rows(on page: Page) -> [TableContent.Row] { build(page) }

    /// Changes the rows each time that they are made.
    func changed(by change: @escaping ([TableContent.Row]) -> [TableContent.Row]) -> TablePageRows {
        TablePageRows { [build] page in change(build(page)) }
    }
}
