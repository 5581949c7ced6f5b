/// Two documents of which the later has to agree with the earlier, and in what they are compared.
struct DocumentPair {
    struct Aspects: OptionSet {
        let rawValue: Int
        static let programs = Aspects(rawValue: 1)
        static let indicators = Aspects(rawValue: 2)
        static let amounts = Aspects(rawValue: 4)
    }

    /// Positions in the list of documents.
    let earlier, later: Int
    private(set) var aspects: Aspects
    /// Whether its differences are told; those of the others are told between the documents in between.
    var isTold = true

    /// Each document beside the nearest one before it that says the same kind of thing about a year that both have. In indicators a
    /// document of them (IKU) is before all yearly ones.
    static func pairs(of documents: [PlanningDocument]) -> [DocumentPair] {
        let order = documents.indices.sorted { one, other in
            let a = documents[one].name, b = documents[other].name
            return (a.kind.rawValue, a.years?.lowerBound ?? 0, one) < (b.kind.rawValue, b.years?.lowerBound ?? 0, other)
        }
        var pairs: [DocumentPair] = []
        for (position, later) in order.enumerated() {
            for aspect in [Aspects.programs, .indicators, .amounts] where has(documents[later], aspect) {
                let before = order[..<position].reversed().first { earlier in
                    has(documents[earlier], aspect) && mayBeCompared(documents[earlier], documents[later])
                }
                guard let earlier = before else { continue }
                if let known = pairs.firstIndex(where: { $0.earlier == earlier && $0.later == later }) {
                    pairs[known].aspects.insert(aspect)
                } else {
                    pairs.append(DocumentPair(earlier: earlier, later: later, aspects: aspect))
                }
            }
        }
        return pairs + consolidated(documents, besides: pairs)
    }

    /// The matrix has the RPJMD beside each RKPD too, whatever stands between them.
    private static func consolidated(_ documents: [PlanningDocument], besides pairs: [DocumentPair]) -> [DocumentPair] {
        let plans = documents.indices.filter { documents[$0].name.kind == .rpjmd && has(documents[$0], .programs) }
        let yearly = documents.indices.filter { documents[$0].name.kind == .rkpd && has(documents[$0], .programs) }
        return plans.flatMap { plan in
            yearly.compactMap { year -> DocumentPair? in
                guard !pairs.contains(where: { $0.earlier == plan && $0.later == year }),
                    mayBeCompared(documents[plan], documents[year])
                else { return nil }
                var pair = DocumentPair(earlier: plan, later: year, aspects: [.programs, .indicators, .amounts])
                pair.isTold = false
                return pair
            }
        }
    }

    private static func has(_ document: PlanningDocument, _ aspect: Aspects) -> Bool {
        switch aspect {
        case .programs: !document.isOfIndicators
        case .indicators: document.hasIndicators
        default: document.hasAmounts
        }
    }

    /// Documents of the same kind, and yearly ones of different years, say nothing about each other.
    private static func mayBeCompared(_ earlier: PlanningDocument, _ later: PlanningDocument) -> Bool {
        guard earlier.name.kind != later.name.kind else { return false }
        guard let one = earlier.name.year, let other = later.name.year else { return true }
        return one == other
    }
}
