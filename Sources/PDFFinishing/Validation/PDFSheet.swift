import PageModel

/// The coordinates of a page, which begin at its lower left corner (PDF 32000-1 §8.3.2.3).
struct PDFSheet {
    private let left: Double
    private let top: Double

    init(_ page: PDFDictionary, in file: ExaminedFile) {
        let box = file.array(file.inherited("MediaBox", by: page)).map { file.number($0) }
        left = box.count == 4 ? min(box[0], box[2]) : 0
        top = box.count == 4 ? max(box[1], box[3]) : 842
    }

    /// The smallest rectangle around points, which come as x and y in turn.
    func rectangle(_ corners: [Double]) -> Rectangle {
        guard corners.count >= 4 else { return Rectangle(x: .zero, y: .zero, width: .zero, height: .zero) }
        let xs = stride(from: 0, to: corners.count - 1, by: 2).map { corners[$0] }
        let ys = stride(from: 1, to: corners.count, by: 2).map { corners[$0] }
        let (x, right) = (xs.min() ?? 0, xs.max() ?? 0), (bottom, y) = (ys.min() ?? 0, ys.max() ?? 0)
        return Rectangle(
            x: .pt(PDFSheet.bounded(x - left)), y: .pt(PDFSheet.bounded(top - y)),
            width: .pt(PDFSheet.bounded(right - x)), height: .pt(PDFSheet.bounded(y - bottom)))
    }

    /// Files say what they like; no paper is longer.
    private static func bounded(_ value: Double) -> Double {
        value.isFinite ? min(max(value, -100_000), 100_000) : 0
    }
}
