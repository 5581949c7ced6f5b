/// The text of a cell that is written in several runs, each with a look of its own.
struct RunText {
    /// How a run looks, as far as that changes what it says.
    struct Look: Sendable {
        var isStruck = false
        var shift: ShiftedText.Shift?

        static let plain = Look()
    }

    private(set) var bytes: [UInt8] = []
    private var struck: [UInt8] = []
    private var flattened: [UInt8] = []
    private var look = Look.plain
    private var runStart = 0

    /// Ends the run before.
    mutating func begin(_ look: Look) {
        end()
        self.look = look
        runStart = bytes.count
    }

    mutating func append(_ piece: some Collection<UInt8>) {
        guard !look.isStruck else {
            struck += piece
            return
        }
        // Between words that are left the one space stays.
        let isSeam = bytes.count == runStart && !struck.isEmpty && (bytes.last ?? 32) == 32
        bytes += isSeam && piece.first == 32 ? piece.dropFirst(1) : piece[...]
    }

    private mutating func end() {
        defer { look = .plain }
        if look.isStruck, struck.last != 32 { struck.append(32) }
        guard let shift = look.shift, bytes.count > runStart else { return }
        let written = String(decoding: bytes[runStart...], as: UTF8.self)
        if let shifted = ShiftedText.text(written, shift) {
            bytes.replaceSubrange(runStart..., with: Array(shifted.utf8))
        } else {
            flattened += bytes[runStart...] + [32]
        }
    }

    /// What its reader has to know; nil for most cells. Ends the text. Where everything is struck out, nothing is left out.
    mutating func finish() -> RunRemark? {
        if !look.isStruck, look.shift == nil, struck.isEmpty, flattened.isEmpty { return nil }
        end()
        let isWhole = !struck.isEmpty && bytes.allSatisfy { $0 == 32 || $0 == 10 }
        if isWhole {
            // Without the space that parts it from a next one.
            bytes = Array(struck.dropLast())
            struck = []
        }
        while !struck.isEmpty, bytes.last == 32 { bytes.removeLast() }
        let remark = RunRemark(
            struck: RunText.text(struck), flattened: RunText.text(flattened), isWhollyStruck: isWhole)
        return remark == RunRemark() ? nil : remark
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        if !struck.isEmpty { struck = [] }
        if !flattened.isEmpty { flattened = [] }
        (look, runStart) = (.plain, 0)
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// What became of runs of a cell.
package struct RunRemark: Hashable, Sendable {
    /// Words that were left out because they are struck out.
    package var struck = ""
    /// Raised or lowered words that stand on the line now.
    package var flattened = ""
    /// Whether all words are struck out, and were taken.
    package var isWhollyStruck = false
    /// Whether the sheet shows nothing in the cell: white letters on white, or a format that shows nothing.
    package var isUnseen = false
}
