import Diagnostics

/// What a chapter of the masterplan is for beyond its text (`peran`): the book prints the lists of the project with it.
public enum ChapterRole: String, Sendable, CaseIterable {
    /// Followed by the overview of the dimensions.
    case vision = "visi-misi"
    /// Followed by a matrix of programmes for each dimension.
    case actionPlan = "rencana-aksi"
    /// Followed by the chart of all programmes over the years.
    case roadMap = "peta-jalan"

    static let names = allCases.map(\.rawValue)

    /// The data that the book prints with such a chapter.
    var collection: String { self == .vision ? "dimensi" : "program" }

    var printed: Wording {
        switch self {
        case .vision: Wording(id: "ikhtisar dimensi", en: "the overview of the dimensions")
        case .actionPlan: Wording(id: "matriks program", en: "the matrix of programmes")
        case .roadMap: Wording(id: "peta jalan program", en: "the road map of programmes")
        }
    }
}
