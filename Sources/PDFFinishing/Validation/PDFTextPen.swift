/// Where the next letter of a page is drawn (PDF 32000-1 §8.3.4, §9.4.4).
struct PDFTextPen {
    /// a, b, c, d, e and f of a transformation.
    private struct Matrix {
        var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

        /// This one first, then the other.
        func then(_ next: Matrix) -> Matrix {
            Matrix(
                a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
                d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
        }

        func point(_ x: Double, _ y: Double) -> [Double] { [a * x + c * y + e, b * x + d * y + f] }
    }

    /// What is kept by `q`.
    private struct Setting {
        var page = Matrix()
        var size = 0.0, leading = 0.0, rise = 0.0, letterSpacing = 0.0, wordSpacing = 0.0, scale = 1.0
    }

    private var setting = Setting()
    private var kept: [Setting] = []
    private var line = Matrix()
    private var letter = Matrix()

    /// Letters rise about so far above their baseline and below it, in parts of their size.
    private static let (ascent, descent) = (0.75, -0.2)
    private static let deepest = 64

    mutating func take(_ command: String, _ operands: [PDFObject]) {
        let numbers = operands.compactMap(\.number)
        switch (command, numbers.count) {
        case ("q", _): if kept.count < PDFTextPen.deepest { kept.append(setting) }
        case ("Q", _): setting = kept.popLast() ?? setting
        case ("cm", 6): concatenate(operands)
        case ("BT", _): (line, letter) = (Matrix(), Matrix())
        case ("Tf", 1): setting.size = numbers[0]
        case ("Tc", 1): setting.letterSpacing = numbers[0]
        case ("Tw", 1): setting.wordSpacing = numbers[0]
        case ("Tz", 1): setting.scale = numbers[0] / 100
        case ("TL", 1): setting.leading = numbers[0]
        case ("Ts", 1): setting.rise = numbers[0]
        case ("Tm", 6):
            line = PDFTextPen.matrix(numbers)
            letter = line
        case ("Td", 2): move(numbers[0], numbers[1])
        case ("TD", 2):
            setting.leading = -numbers[1]
            move(numbers[0], numbers[1])
        case ("T*", _), ("'", _): move(0, -setting.leading)
        case ("\"", 2):
            (setting.wordSpacing, setting.letterSpacing) = (numbers[0], numbers[1])
            move(0, -setting.leading)
        default: return
        }
    }

    mutating func concatenate(_ operands: [PDFObject]) {
        let numbers = operands.compactMap(\.number)
        if numbers.count == 6 { setting.page = PDFTextPen.matrix(numbers).then(setting.page) }
    }

    private static func matrix(_ n: [Double]) -> Matrix {
        Matrix(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    }

    private mutating func move(_ x: Double, _ y: Double) {
        line = Matrix(e: x, f: y).then(line)
        letter = line
    }

    /// A number between the strings of `TJ`.
    mutating func skip(_ operand: PDFObject?) {
        guard let number = operand?.number else { return }
        letter = Matrix(e: -number / 1000 * setting.size * setting.scale).then(letter)
    }

    /// Draws a letter.
    ///
    /// - Parameter width: in thousandths of the size.
    /// - Returns: the corners of its box on the page, x and y in turn.
    mutating func advance(_ width: Double, isSpace: Bool) -> [Double] {
        let own = width / 1000 * setting.size * setting.scale, whole = letter.then(setting.page)
        let (low, high) = (
            setting.rise + PDFTextPen.descent * setting.size, setting.rise + PDFTextPen.ascent * setting.size
        )
        let corners = [(0, low), (own, low), (0, high), (own, high)].flatMap { whole.point($0.0, $0.1) }
        let spacing = setting.letterSpacing + (isSpace ? setting.wordSpacing : 0)
        letter = Matrix(e: own + spacing * setting.scale).then(letter)
        return corners
    }
}
