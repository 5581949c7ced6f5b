import Diagnostics
import Files

/// A project whose data has been read and checked.
public struct LoadedProject: Sendable {
    /// A document to compile, in the order of `naskah.yaml`.
    public struct Document: Sendable {
        /// Names the output file: key + '.pdf'.
        public let key: String
        public let keyRange: SourceRange?
        /// As written: relative to the project's `layout` or to the installed layouts.
        public let layout: String
        public let layoutRange: SourceRange?
        public let title: String
        let titleRange: SourceRange?
        public let date: CalendarDate?
        let dateRange: SourceRange?
        /// The data whose signatories get a file each in a batch; nil: the one that is called most like the document.
        public let eachOf: String?
        /// A word under the text of every page.
        public var watermark: String?
        /// nil for documents that are signed with ink only.
        public let electronicSignatures: ElectronicSignatures?
        /// Of official letters: 'korespondensi', 'khusus' …; nil for documents that follow no rule of form.
        public let kind: String?
        /// Shows 'ttd.' in place of signatures.
        public let isCopy: Bool
        /// Shows the digest of the data that it is made of.
        public let showsDataDigest: Bool
        /// Figures in its texts carry the rows of the data that they come from.
        public let bindsFigures: Bool
        /// For covers: the book inside.
        public let book: BoundBook?
        /// What its PDF is to be.
        public var standard: DocumentStandard
    }

    /// What layouts see: `proyek`, `profil`, then every name of `data:` in the order of the file.
    ///
    /// References are records. Dimensions have the lists `program` and `quick_win`; a dimension that is reached through a
    /// programme or a quick win has not, for records cannot form cycles. Officials have `nama_lengkap`, `awalan`, `nomor_induk`, `sebutan_nomor` and `unit`, indicators `nilai_sekarang`
    /// and `nilai_target`, programmes `target`, `desimal`, `daftar_indikator`, `pagu`, `daftar_pagu` and `keselarasan`, the period of the
    /// plan `teks` and `kolom`. Reference documents are below `acuan`, and `keselarasan` there is how
    /// they agree. Every declared key of a record is there; what the author left out is null.
    public let root: DataRecord
    public let documents: [Document]
    /// The file of identity numbers, relative to the project; nobody reads it unasked.
    public let identityFile: String?
    /// For images and other files that the data names.
    package let folder: ProjectFolder
    /// Path of the project folder as it was given.
    public let path: String
    /// Of `naskah.yaml` and of everything under `data:`, relative to the folder.
    package let dataFiles: [String]
    /// Every text of `naskah.yaml` that may be the path of a file, without the sheet of a workbook.
    var namedFiles: Set<String> = []
    /// Where `naskah.yaml` names its data.
    var dataRange: SourceRange?
    /// Whether what is left of a template, and places that are kept for emblems, are told.
    public var tellsPlaceholders: Bool

    /// What has changed since an earlier version of the data, where somebody asks: it is marked on the pages.
    public var changes: ChangedPlaces?

    /// What the project says that has to hold of its data (`pemeriksaan`).
    public let checks: [DataRecord]

    /// What is left of a template. Told with the other findings unless every page is marked.
    public var placeholders: Findings { PlaceholderChecks.findings(on: root, documents: documents) }

    /// The paper that the command asks for in place of the profile's.
    public internal(set) var askedPaper: String?

    /// Where the project says that its papers are no true ones: CONTOH, DRAF.
    public var mark: (text: String, range: SourceRange?)? {
        for (record, key) in [("proyek", "tanda"), ("profil", "tanda_air")] {
            if let record = root.record(record), let text = record.text(key) { return (text, record[key]?.range) }
        }
        return nil
    }
}
