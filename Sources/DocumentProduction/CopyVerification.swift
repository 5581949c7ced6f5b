import Diagnostics
import DocumentData
import Files
import Foundation
import PDFFinishing

/// Whether a PDF is the one that a project makes.
///
/// 1. The document is made again, into a file that is thrown away.
/// 2. The same bytes: untouched. The same bytes and more behind them, which add signatures only: signed.
/// 3. Else pages are compared by what they show: the same on all pages, stored otherwise: re-saved. Anything else is another document.
package struct CopyVerification {
    package enum Verdict: Equatable {
        case untouched
        case signed(Int)
        case resaved(signatures: Int)
        /// Pages that differ, from 1; `made` is how many the project makes.
        case altered(pages: [Int], count: Int, made: Int)
    }

    package let verdict: Verdict
    /// The digest of the data that the copy says it was made of.
    package let data: String?

    /// - Throws: for copies that cannot be read.
    package init(_ copy: [UInt8], name: String, made: [UInt8]) throws(FinishingError) {
        if copy == made {
            verdict = .untouched
            data = try PDFPageDigests(copy, name: name).data
            return
        }
        let own = try PDFPageDigests(copy, name: name), wanted = try PDFPageDigests(made, name: "made")
        data = own.data
        let differing = (0..<max(own.pages.count, wanted.pages.count)).filter { page in
            guard own.pages.indices.contains(page), wanted.pages.indices.contains(page) else { return true }
            return own.pages[page] != wanted.pages[page]
        }
        if !differing.isEmpty {
            verdict = .altered(pages: differing.map { $0 + 1 }, count: own.pages.count, made: wanted.pages.count)
        } else if copy.starts(with: made), own.signatureCount > wanted.signatureCount {
            verdict = .signed(own.signatureCount)
        } else {
            verdict = .resaved(signatures: own.signatureCount)
        }
    }
}
