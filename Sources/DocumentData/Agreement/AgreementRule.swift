import Diagnostics

/// A rule of agreement between planning documents: the second part of the ids of its findings, and the word by which a profile weighs it.
enum AgreementRule: String, CaseIterable, Sendable {
    case missingProgram = "agreement.missing-program"
    case unnamed = "agreement.no-program-named"
    case ambiguous = "agreement.ambiguous"
    case name = "agreement.name"
    case code = "agreement.code"
    case agency = "agreement.agency"
    case agencyCode = "agreement.agency-code"
    case indicator = "agreement.indicator"
    case missingIndicator = "agreement.missing-indicator"
    case unit = "agreement.unit"
    case definition = "agreement.definition"
    case target = "agreement.target"
    case targetDecimals = "agreement.target-decimals"
    case targetRatio = "agreement.target-ratio"
    case targetTyping = "agreement.target-typing"
    case noTarget = "agreement.no-target"
    case baseline = "agreement.baseline"
    case noBaseline = "agreement.no-baseline"
    case budget = "agreement.budget"
    case lowerBudget = "agreement.lower-budget"
    case partialBudget = "agreement.partial-budget"
    case countedTwice = "agreement.counted-twice"
    case twoAmounts = "agreement.two-amounts"
    case sum = "agreement.sum"
    case noUnit = "agreement.no-unit"
    case noSource = "agreement.no-source"
    case direction = "agreement.direction"
    case otherYears = "agreement.other-years"
    case noYear = "agreement.no-year"
    case unusedChange = "agreement.unused-change"
    case wrongChange = "agreement.wrong-change"
    case unknownCounterpart = "agreement.unknown-counterpart"

    /// How a profile names it (`keselarasan: { pagu: kesalahan }`).
    var word: String {
        switch self {
        case .missingProgram: "program"
        case .unnamed: "rujukan"
        case .ambiguous: "ganda_arti"
        case .name: "nama"
        case .code: "kode"
        case .agency: "opd"
        case .agencyCode: "kode_opd"
        case .indicator: "indikator"
        case .missingIndicator: "indikator_tidak_ada"
        case .unit: "satuan"
        case .definition: "definisi"
        case .target: "target"
        case .targetDecimals: "desimal"
        case .targetRatio: "persen"
        case .targetTyping: "salah_ketik"
        case .noTarget: "target_kosong"
        case .baseline: "nilai_awal"
        case .noBaseline: "nilai_awal_kosong"
        case .budget: "pagu"
        case .lowerBudget: "pagu_kurang"
        case .partialBudget: "pagu_bagian"
        case .countedTwice: "dihitung_dua_kali"
        case .twoAmounts: "dua_pagu"
        case .sum: "jumlah"
        case .noUnit: "tanpa_satuan"
        case .noSource: "tanpa_sumber_dana"
        case .direction: "arah"
        case .otherYears: "tahun_lain"
        case .noYear: "tanpa_tahun"
        case .unusedChange: "perubahan_tidak_dipakai"
        case .wrongChange: "perubahan_keliru"
        case .unknownCounterpart: "padanan_tidak_ada"
        }
    }

    /// Unless the profile says otherwise; nil for what is told only where it asks for it.
    var severity: Severity? {
        switch self {
        // Plans of parts are made of them.
        case .partialBudget: nil
        case .agencyCode, .unusedChange, .lowerBudget, .noBaseline: .note
        case .wrongChange, .unknownCounterpart: .error
        default: .warning
        }
    }

    /// Words by which profiles weigh rules.
    static let words = allCases.map(\.word)
}
