import Diagnostics

/// What speaks against a break, in words.
struct ReasonWording {
    let text: Wording

    init(_ reason: BreakReason) {
        text =
            switch reason {
            case .keptWithNext(let box):
                ReasonWording.about(box) {
                    "\($0) harus bersama isi sesudahnya (break-after: avoid)"
                } en: {
                    "\($0) must stay with what follows it (break-after: avoid)"
                }
            case .keptWithPrevious(let box):
                ReasonWording.about(box) {
                    "\($0) harus bersama isi sebelumnya (break-before: avoid)"
                } en: {
                    "\($0) must stay with what precedes it (break-before: avoid)"
                }
            case .keptWhole(let box):
                ReasonWording.about(box) {
                    "\($0) diminta tetap utuh (break-inside: avoid)"
                } en: {
                    "\($0) asks to stay whole (break-inside: avoid)"
                }
            case .ofKind(let reason): reason.text
            }
    }

    private static func about(_ box: Box, id: (String) -> String, en: (String) -> String) -> Wording {
        let what = box.wording
        return Wording(id: id(what.indonesian), en: en(what.english))
    }
}
