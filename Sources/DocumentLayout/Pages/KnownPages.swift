import PageModel

/// Pages of a window as they have been tried: ways that come to the same place go on alike, and later searches ask for the same pages.
final class KnownPages {
    struct Place {
        /// Of the page, in its section.
        let number: Int
        /// Where it begins.
        let token: BreakToken?
        /// Above which it ends; nil for all that fits.
        let limit: Length?
    }

    private var results: [Int: [(place: Place, result: LayoutResult)]] = [:]

    func result(at place: Place) -> LayoutResult? {
        results[place.number]?.first {
            $0.place.limit == place.limit && BreakToken.areSame($0.place.token, place.token)
        }?.result
    }

    func add(_ result: LayoutResult, at place: Place) {
        results[place.number, default: []].append((place, result))
    }

    /// Pages that nothing changes any more.
    func forget(before number: Int) {
        for key in results.keys where key < number { results[key] = nil }
    }
}
