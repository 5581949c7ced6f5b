import CairoRendering
import Files
import Glibc

/// Which pages a new baseline has, and where they come from.
struct ApprovalPlan {
    private enum Source {
        /// A page of the baseline, as it is.
        case kept(Int)
        case new(Int)
    }

    private let old: DocumentRecord?
    private let new: PageCollector
    private let sources: [Source]
    private let resolution: Int?
    private let takesAll: Bool

    init(old: DocumentRecord?, new: PageCollector, numbers: Set<Int>?, resolution: Int?) {
        self.old = old
        self.new = new
        self.resolution = resolution
        takesAll = numbers == nil
        guard let old else {
            sources = new.pages.indices.map { .new($0) }
            return
        }
        let comparison = DocumentComparison(old.pages, new.pages.map(\.record))
        let isSame = old.environment == new.environment
        sources = comparison.pairs.compactMap { pair in
            guard let numbers else {
                guard let page = pair.new else { return nil }
                // What is drawn is the same: so is its picture.
                if let before = pair.old, isSame,
                    ApprovalPlan.isKept(old.pages[before], new.pages[page].record, resolution)
                {
                    return .kept(before)
                }
                return .new(page)
            }
            if let page = pair.new, numbers.contains(page + 1) { return .new(page) }
            return pair.old.map { .kept($0) }
        }
    }

    private static func isKept(_ old: PageRecord, _ new: PageRecord, _ resolution: Int?) -> Bool {
        old.drawing == new.drawing && old.geometry == new.geometry && old.content == new.content
            && old.label == new.label
            && (resolution == nil || old.format?.resolution == resolution)
    }

    var approvedCount: Int {
        takesAll ? sources.count : sources.filter { if case .new = $0 { true } else { false } }.count
    }

    /// Draws what has to be drawn. The smallest loss that makes a picture fit is taken for each page.
    func carryOut(_ folder: BaselineFolder, _ drawer: PageDrawer) throws(RenderingError) -> (DocumentRecord, [[UInt8]])
    {
        let formats = PictureFormat.candidates(
            resolution: resolution ?? old?.pages.first?.format?.resolution ?? PictureFormat.standard.resolution)
        let indices = sources.compactMap { if case .new(let page) = $0 { page } else { nil } }
        let drawn = try drawer.run(indices) { [pages = new.pages] worker, index in
            Result { () throws(RenderingError) in try ApprovalPlan.draw(pages[index], formats, worker) }
        }
        var records: [PageRecord] = [], pictures: [[UInt8]] = [], next = drawn.makeIterator()
        for source in sources {
            switch source {
            case .kept(let page):
                guard let old, let picture = folder.picture(page) else {
                    throw .output(OutputError(path: folder.path, code: ENOENT))
                }
                records.append(old.pages[page])
                pictures.append(picture)
            case .new:
                guard let (record, picture) = next.next() else { continue }
                records.append(record)
                pictures.append(picture)
            }
        }
        // Pages that stay were drawn in the environment of the baseline.
        let environment = takesAll ? new.environment : old?.environment ?? new.environment
        return (DocumentRecord(environment: environment, pages: records), pictures)
    }

    private static func draw(
        _ collected: PageCollector.Collected, _ formats: [PictureFormat], _ worker: PageDrawer.Worker
    ) throws(RenderingError) -> (PageRecord, [UInt8]) {
        var record = collected.record, drawn: (resolution: Int, image: PixelImage)?, picture: [UInt8] = []
        for format in formats {
            let image = drawn.flatMap { $0.resolution == format.resolution ? $0.image : nil }
            let pixels =
                if let image { image } else { try worker.pixels(of: collected.page, resolution: format.resolution) }
            drawn = (format.resolution, pixels)
            record.format = format
            record.pixels = pixels.digest
            guard let bytes = PicturePNG.data(of: Picture(pixels, format: format)) else { throw .drawing("no memory") }
            picture = bytes
            if bytes.count <= PictureFormat.byteLimit { break }
        }
        return (record, picture)
    }
}
