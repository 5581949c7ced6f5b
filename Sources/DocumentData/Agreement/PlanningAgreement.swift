import Diagnostics
import Foundation

/// All reference documents of a project beside each other.
///
/// 1. Each is read as programmes of offices, and looked through for what contradicts itself.
/// 2. Each is compared with the nearest before it that says the same kind of thing (`DocumentPair`).
/// 3. Differences are told with both places and as the profile weighs them; what a recorded change settles is a footnote.
/// 4. What layouts may show of it becomes `keselarasan`.
struct PlanningAgreement {
    /// What the project says beside its documents.
    struct Answers {
        var counterparts: DataNode?
        /// With what the plan has used of them.
        var changes = RecordedChanges(nil)
        var agencies: DataNode?
        /// The plan beside each document, as it was compared.
        var plan: [Agreement.PlanPair] = []
        var profile: DataRecord?
    }

    let documents: [PlanningDocument]
    private(set) var pairs: [PairAgreement] = []
    /// The plan beside the documents.
    private(set) var planPairs: [PairAgreement] = []
    private(set) var own: [(document: Int, agency: String, difference: AgreementDifference)] = []
    private(set) var names: AgencyNames
    private(set) var findings = Findings()
    let levels: AgreementLevels

    init(_ references: [DataRecord.Entry], _ answers: Answers = Answers()) {
        levels = AgreementLevels(answers.profile)
        var names = AgencyNames(answers.agencies), changes = answers.changes
        let counterparts = Counterparts(answers.counterparts)
        let documents = references.map { PlanningDocument($0.key, $0.node, &names) }
        self.documents = documents
        counterparts.check(documents, into: &findings)
        for pair in DocumentPair.pairs(of: documents) {
            // Changes are recorded between neighbours: others neither use them nor contradict them.
            let before = changes
            let agreement = PairAgreement(pair, of: documents, counterparts, &changes, &names)
            if !pair.isTold { changes = before }
            findings.report(contentsOf: agreement.findings)
            pairs.append(agreement)
        }
        let plan = PlanningDocument(PlanningName.plan.key, DataNode(.list([])), &names)
        for pair in answers.plan where !pair.rows.isEmpty {
            guard let document = documents.first(where: { $0.name.key == pair.document }) else { continue }
            planPairs.append(PairAgreement(pair, of: document, plan, &names))
        }
        self.names = names
        for (index, document) in documents.enumerated() {
            own += PlanningDocumentChecks(document).differences.map { program, difference in
                (index, program.map { document.programs[$0].agency } ?? "", difference)
            }
        }
        report()
        for finding in AgencyCodes(documents, levels).findings.all { findings.report(finding) }
        let known = documents.map(\.name) + [PlanningName.plan]
        for finding in changes.unused(levels, among: known) { findings.report(finding) }
    }

    private mutating func report() {
        for difference in own.map(\.difference) + pairs.filter(\.isTold).flatMap({ $0.found.map(\.difference) }) {
            if let finding = difference.diagnostic(levels) { findings.report(finding) }
        }
    }

    /// Everything that stands beside each other.
    var allPairs: [PairAgreement] { pairs + planPairs }

    /// How much work matching was.
    var comparisons: Int { pairs.reduce(0) { $0 + $1.comparisons } }
}
