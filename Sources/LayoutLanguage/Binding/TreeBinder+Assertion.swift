import Diagnostics
import DocumentData

/// `<assert test="sum(program, .anggaran) = apbd.total" message="…"/>`
extension TreeBinder {
    mutating func assert(_ layout: LayoutElement, _ frame: BindingFrame) throws(BindingStop) {
        guard let expression = layout[AssertElement.test] else { return }
        do throws(ExpressionFault) {
            guard try !evaluator.holds(expression, in: frame.scope) else { return }
        } catch {
            report(error.diagnostic)
            if error.isExhausted { throw BindingStop() }
            return
        }
        var message = ""
        if let attribute = layout.attribute(AssertElement.message) {
            message = attribute.literal?.text ?? ""
            if let template = attribute.template { message = try plainText(of: template, frame) }
        }
        var assertion = FailedAssertion(expression, message, "layout.assert")
        assertion.addSides(&evaluator, in: frame.scope)
        report(assertion.diagnostic)
    }
}
