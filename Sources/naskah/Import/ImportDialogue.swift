import Diagnostics
import Glibc

/// Asks people, one question at a time, where somebody sits at a terminal.
struct ImportDialogue {
    let language: Language
    let isInteractive: Bool

    init(_ language: Language) {
        self.language = language
        isInteractive = isatty(0) == 1 && isatty(1) == 1
    }

    /// The answer, or the proposal when only the enter key is pressed. nil when nobody is there.
    ///
    /// - Parameter check: nil for an answer that cannot be taken; the question is asked again.
    func ask(_ question: Wording, proposal: String?, check: (String) -> String?) -> String? {
        guard isInteractive else { return nil }
        while true {
            StandardOutput.write(question.text(in: language) + (proposal.map { " [\($0)]" } ?? "") + " ")
            guard let line = readLine() else { return nil }
            let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let answer = text.isEmpty ? proposal : text
            if let answer, let taken = check(answer) { return taken }
            StandardOutput.write(
                Wording(id: "Jawaban itu tidak dapat dipakai.\n", en: "That answer cannot be used.\n").text(
                    in: language))
        }
    }

    func confirms(_ question: Wording) -> Bool {
        let answer = ask(question, proposal: language == .indonesian ? "ya" : "yes") { answer in
            ["y", "ya", "yes", "t", "n", "tidak", "no"].contains(answer.lowercased()) ? answer.lowercased() : nil
        }
        return answer?.hasPrefix("y") ?? false
    }
}
