/// What blocks and lists of signatures are made of.
extension SignaturesElement {
    // MARK: Blocks

    package static let office = PartDeclaration("office", like: .p, formerly: ["jabatan"], "The office.")
    package static let prefix = PartDeclaration(
        "prefix", like: .span, formerly: ["awalan"], "What stands before the office: a.n., Plt.")
    package static let identity = PartDeclaration(
        "identity", like: .box, formerly: ["identitas"], "Name, rank and number together.")
    package static let name = PartDeclaration("name", like: .p, formerly: ["nama"], "The name.")
    package static let rank = PartDeclaration("rank", like: .p, formerly: ["pangkat"], "The rank.")
    package static let nip = PartDeclaration(
        "nip", like: .p, formerly: ["nip"], "font-variant-numeric: tabular-nums",
        "The number with its label, in blocks and lists.")
    package static let copyMark = PartDeclaration(
        "copy-mark", like: .p, formerly: ["tanda-salinan"], "text-align: center; margin-bottom: 0",
        "What stands in place of the signature in copies: ttd.")
    package static let seal = PartDeclaration(
        "seal", like: .box, formerly: ["meterai"], "border: 0.6pt dashed #7F7F7F; padding: 5pt 2pt",
        "The empty box for the duty stamp.")
    package static let sealText = PartDeclaration(
        "seal-text", like: .p, formerly: ["meterai-teks"],
        "font-size: 7pt; line-height: 1.2; color: #6B6B6B; text-align: center; margin-bottom: 0",
        "The words in that box.")

    // MARK: Lists

    package static let list = PartDeclaration(
        "list", like: .table, formerly: ["daftar"], "margin-bottom: 0", "The table of a list.")
    /// Lists that are signed are filled in by hand: all cells have lines, each drawn by one cell only.
    package static let listHead = PartDeclaration(
        "list-head", like: .th, formerly: ["daftar-kepala"],
        """
        border-top: 0.5pt solid black; border-right: 0.5pt solid black; border-bottom: 0.5pt solid black; text-align: center;
        vertical-align: middle; padding: 4pt 3pt
        """, "A heading of a list.")
    package static let listRow = PartDeclaration("list-row", like: .tr, formerly: ["daftar-baris"], "A row of a list.")
    package static let listCell = PartDeclaration(
        "list-cell", like: .td, formerly: ["daftar-sel"],
        """
        border-right: 0.5pt solid black; border-bottom: 0.5pt solid black; text-align: left; vertical-align: middle; padding: 2.5pt 4pt
        """, "A cell of a list.")
    package static let listEdge = PartDeclaration(
        "list-edge", like: .td, formerly: ["daftar-awal"], "border-left: 0.5pt solid black",
        "Beside list-cell and list-head: in the first column.")
    package static let numberCell = cell("number", formerly: "daftar-nomor", "text-align: center; padding: 2.5pt 2pt")
    package static let nameCell = cell("name", formerly: "daftar-nama")
    package static let officeCell = cell("office", formerly: "daftar-kolom-jabatan")
    package static let nipCell = cell("nip", formerly: "daftar-kolom-nip")
    package static let rankCell = cell("rank", formerly: "daftar-kolom-pangkat")
    package static let unitCell = cell("unit", formerly: "daftar-kolom-unit")
    package static let signatureCell = cell("signature", formerly: "daftar-tanda-tangan")
    package static let listText = PartDeclaration(
        "list-text", like: .p, formerly: ["daftar-teks"], "margin-bottom: 0; line-height: 1.2; hyphens: none",
        "Any text in a cell.")
    package static let listName = PartDeclaration(
        "list-name", like: .p, formerly: ["daftar-nama-orang"], "Beside list-text: a name.")
    package static let listOffice = PartDeclaration(
        "list-office", like: .p, formerly: ["daftar-jabatan"], "Beside list-text: an office.")
    package static let listRank = PartDeclaration(
        "list-rank", like: .p, formerly: ["daftar-pangkat"], "Beside list-text: a rank.")
    package static let listUnit = PartDeclaration(
        "list-unit", like: .p, formerly: ["daftar-unit"], "Beside list-text: a unit.")
    package static let spaceNumber = PartDeclaration(
        "space-number", like: .p, formerly: ["daftar-nomor-ruang"],
        "margin-bottom: 0; line-height: 1.2; font-size: 0.85em",
        "The number and the dotted line below spaces that stand zigzag.")

    private static func cell(_ column: String, formerly former: String, _ defaults: String = "") -> PartDeclaration {
        PartDeclaration(
            "\(column)-cell", like: .td, formerly: [former], defaults, "Beside list-cell: in the column \(column).")
    }

    static let parts = [
        office, prefix, identity, name, rank, nip, copyMark, seal, sealText,
        list, listHead, listRow, listCell, listEdge, numberCell, nameCell, officeCell, nipCell, rankCell, unitCell,
        signatureCell,
        listText, listName, listOffice, listRank, listUnit, spaceNumber,
    ]
}
