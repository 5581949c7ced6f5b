import Diagnostics
import Foundation
import OfficeFiles

/// Writes runs as a line of Markdown.
struct WordInlineWriter {
    /// What the writing of a whole file shares.
    var state: WordWriting
    var isCell = false
    /// Emphasis of a heading or of a head of a table is its style.
    var dropsBold = false

    private struct Piece {
        var text: String
        var isBold = false, isItalic = false, isStruck = false, isNote = false
    }

    mutating func line(_ runs: [WordRun]) -> String {
        var pieces: [Piece] = [], index = 0
        while index < runs.count {
            let run = runs[index]
            if let link = run.link {
                var end = index
                while end < runs.count, runs[end].link == link { end += 1 }
                pieces.append(Piece(text: linked(Array(runs[index..<end]), link)))
                index = end
                continue
            }
            var piece = Piece(text: content(of: run))
            if run.text.contains(where: { !$0.isWhitespace }) {
                (piece.isBold, piece.isItalic, piece.isStruck) = (run.isBold && !dropsBold, run.isItalic, run.isStruck)
            }
            if case .note = run.content { piece.isNote = true }
            if let last = pieces.last, !last.isNote, !piece.isNote, last.isBold == piece.isBold,
                last.isItalic == piece.isItalic,
                last.isStruck == piece.isStruck
            {
                pieces[pieces.count - 1].text += piece.text
            } else {
                pieces.append(piece)
            }
            index += 1
        }
        return trimmed(emphasised(pieces))
    }

    private mutating func content(of run: WordRun) -> String {
        switch run.content {
        case .text(let text):
            return MarkdownEscaping.text(shifted(text.replacing("\t", with: " "), run), isCell: isCell)
        case .lineBreak: return isCell || dropsBold ? " " : "\\\n"
        case .note(let blocks):
            // Notes have no notes: what stands in one goes on in brackets.
            guard !state.isInNote else {
                state.remark("catatan di dalam catatan menjadi teks", "a note within a note becomes text")
                var writer = WordBlockWriter(state: state)
                let text = writer.line(blocks)
                state = writer.state
                return " (\(text))"
            }
            state.isInNote = true
            let place = state.place
            defer { (state.isInNote, state.place) = (false, place) }
            state.noteCount += 1
            let number = state.noteCount
            let outer = (isCell, dropsBold)
            (isCell, dropsBold) = (false, false)
            var writer = WordBlockWriter(state: state)
            let text = writer.noteText(blocks)
            state = writer.state
            (isCell, dropsBold) = outer
            state.notes.append("[^\(number)]: " + text)
            return "[^\(number)]"
        case .picture(let picture): return state.image(picture)
        }
    }

    /// Raised and lowered digits are characters of their own; other letters stay on their line.
    private mutating func shifted(_ text: String, _ run: WordRun) -> String {
        guard let shift = run.shift else { return text }
        if let shifted = ShiftedText.text(text, shift) { return shifted }
        state.remark(
            "huruf naik atau turun \"\(text)\" ditulis biasa", "raised or lowered '\(text)' is written on the line")
        return text
    }

    // MARK: Links

    private mutating func linked(_ runs: [WordRun], _ link: WordRun.Link) -> String {
        var text = "", plain = ""
        for run in runs {
            text += content(of: run)
            plain += run.text
        }
        guard plain.contains(where: { !$0.isWhitespace }) else { return text }
        let lead = text.prefix(while: \.isWhitespace),
            tail = String(text.reversed().prefix(while: \.isWhitespace).reversed())
        let written = WordOutline.trimmed(text), inner = written.hasPrefix("^") ? "\\" + written : written
        func wrapped(_ link: String) -> String { lead + link + tail }
        switch link {
        case .address(let address):
            guard ["http://", "https://", "mailto:"].contains(where: { address.lowercased().hasPrefix($0) }) else {
                state.remark("tautan ke \(address) menjadi teks biasa", "the link to \(address) becomes plain text")
                return text
            }
            let safe = address.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
                .replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\\", with: "%5C")
            return wrapped("[\(inner)](\(safe))")
        case .number(let mark):
            guard let id = state.ids[mark] else { return unlinked(text, plain) }
            state.leaveOut(
                plain, "nomor rujukan \"\(plain)\" dibuat ulang oleh tata letak",
                "the number of a reference, '\(plain)', is made anew")
            return wrapped("[](#\(id))")
        case .text(let mark):
            guard let id = state.ids[mark] else { return state.isMissing(mark) ? unlinked(text, plain) : text }
            if let label = state.labels[mark], WordOutline.trimmed(plain) == label {
                let word = label.prefix(while: \.isLetter), number = String(label.dropFirst(word.count))
                state.leaveOut(
                    number, "nomor rujukan \"\(label)\" dibuat ulang oleh tata letak",
                    "the number of a reference, '\(label)', is made anew")
                return wrapped("[\(word)](#\(id))")
            }
            return MarkdownCaptions.isReferenceWord(inner) ? text : wrapped("[\(inner)](#\(id))")
        case .page: return unlinked(text, plain)
        }
    }

    /// A reference to what no chapter can refer to: it stays as Word last printed it.
    private mutating func unlinked(_ text: String, _ plain: String) -> String {
        state.remark(
            "rujukan \"\(plain)\" tetap sebagai teks: periksa nomornya",
            "the reference '\(plain)' stays as text: check its number")
        return text
    }

    // MARK: Emphasis

    /// Marks only where CommonMark takes them for marks: else the emphasis is dropped, never printed as asterisks.
    private func emphasised(_ pieces: [Piece]) -> String {
        var result = ""
        for (index, piece) in pieces.enumerated() {
            // A link behind an exclamation would be a picture.
            if piece.text.hasPrefix("["), result.hasSuffix("!"), !result.hasSuffix("\\!") {
                result = result.dropLast() + "\\!"
            }
            // A bracket behind the mark of a note would make it a link.
            if index > 0, pieces[index - 1].isNote, piece.text.hasPrefix("(") || piece.text.hasPrefix(":") {
                result += "\\" + piece.text
                continue
            }
            let mark = (piece.isStruck ? "~~" : "") + (piece.isBold ? "**" : "") + (piece.isItalic ? "*" : "")
            guard !mark.isEmpty else { result += piece.text; continue }
            let lead = piece.text.prefix(while: \.isWhitespace)
            let tail = String(piece.text.dropFirst(lead.count).reversed().prefix(while: \.isWhitespace).reversed())
            let inner = String(piece.text.dropFirst(lead.count).dropLast(tail.count))
            let before = lead.last ?? result.last ?? " "
            let after = tail.first ?? (index + 1 < pieces.count ? pieces[index + 1].text.first : nil) ?? " "
            guard let first = inner.first, let last = inner.last, !inner.contains("\n"), canTouch(before, first),
                canTouch(after, last)
            else {
                result += piece.text
                continue
            }
            result += lead + mark + inner + String(mark.reversed()) + tail
        }
        return result
    }

    private func canTouch(_ outer: Character, _ inner: Character) -> Bool {
        if outer == "*" || outer == "~" || outer.isNumber { return false }
        if outer.isWhitespace { return true }
        let isPunctuation = !(inner.isLetter || inner.isNumber)
        return !isPunctuation || !(outer.isLetter || outer.isNumber)
    }

    private func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first == " " || first == "\t" || first == "\n" || rest.hasPrefix("\\\n") {
            rest = rest.hasPrefix("\\\n") ? rest.dropFirst(2) : rest.dropFirst()
        }
        while let last = rest.last, last == " " || last == "\t" || last == "\n" {
            rest.removeLast()
            // The backslash of a break, not one that is meant.
            if last == "\n", rest.last == "\\" { rest.removeLast() }
        }
        let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        // An empty line would end the paragraph.
        let filled = lines.filter { $0 != "\\" && !$0.isEmpty }
        return ((filled.first.map { [$0] } ?? []) + filled.dropFirst().map(MarkdownEscaping.beginning)).joined(
            separator: "\n")
    }
}
