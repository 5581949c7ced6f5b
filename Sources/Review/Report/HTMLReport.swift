import Diagnostics
import Foundation

/// The review as one HTML file that needs nothing else: style, script, pictures and places are inside.
///
/// `Web/report.html` is the frame; `ReportData` is what `Web/report.js` shows.
public struct HTMLReport {
    private let language: Language

    public init(language: Language) {
        self.language = language
    }

    public func text(of reviews: [DocumentReview]) -> String {
        let parts = [
            "style": String(decoding: PackageResources.report_css, as: UTF8.self),
            "script": String(decoding: PackageResources.report_js, as: UTF8.self),
            "data": ReportData.text(of: reviews, language: language),
        ]
        var html = ""
        for (index, piece) in String(decoding: PackageResources.report_html, as: UTF8.self).components(separatedBy: "⟦")
            .enumerated()
        {
            guard index > 0, let end = piece.firstIndex(of: "⟧") else {
                html += piece
                continue
            }
            html += (parts[String(piece[..<end])] ?? "") + piece[piece.index(after: end)...]
        }
        return html
    }
}
