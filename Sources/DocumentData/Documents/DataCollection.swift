/// A name under `data:` whose records have a declared shape.
public struct DataCollection: Sendable {
    public let name: String
    public let shape: Shape
    /// A list of records, or one record.
    public let isList: Bool

    /// Ordered so that a collection refers only to those before it: references are resolved in this order.
    public static let all: [DataCollection] =
        [
            DataCollection(name: "wilayah", shape: Region.shape, isList: false),
            DataCollection(name: "opd", shape: Agency.shape, isList: true),
            DataCollection(name: "pejabat", shape: Official.shape, isList: true),
            DataCollection(name: "dimensi", shape: Dimension.shape, isList: true),
            DataCollection(name: "quick_win", shape: QuickWin.shape, isList: true),
            DataCollection(name: "program", shape: WorkProgram.shape, isList: true),
            DataCollection(name: "indikator", shape: ProgramIndicator.shape, isList: true),
            DataCollection(name: "pagu", shape: ProgramBudget.shape, isList: true),
            DataCollection(name: "masterplan", shape: Masterplan.shape, isList: false),
        ] + analysis + execution
        + OfficialForm.collectionNames.map { DataCollection(name: $0, shape: OfficialForm.shape, isList: false) }
        + Decree.collectionNames.map { DataCollection(name: $0, shape: Decree.shape, isList: false) }
        + [
            DataCollection(name: "peraturan", shape: Regulation.shape, isList: false),
            DataCollection(name: "peraturan_perubahan", shape: AmendingRegulation.shape, isList: false),
        ]

    private static let analysis = [
        DataCollection(name: "analisis", shape: AnalysisBook.shape, isList: false),
        DataCollection(name: "tren", shape: Trend.shape, isList: true),
        DataCollection(name: "kesiapan", shape: ReadinessAspect.shape, isList: true),
        DataCollection(name: "swot", shape: StrategicFactor.shape, isList: true),
        DataCollection(name: "tows", shape: StrategyOption.shape, isList: true),
        DataCollection(name: "kesenjangan", shape: DimensionGap.shape, isList: true),
        DataCollection(name: "pustaka", shape: CitedWork.shape, isList: true),
        DataCollection(name: "inovasi", shape: Innovation.shape, isList: true),
    ]

    private static let execution = [
        DataCollection(name: "peran", shape: ProgramPart.shape, isList: true),
        DataCollection(name: "organisasi", shape: OrganisationPost.shape, isList: true),
        DataCollection(name: "realisasi", shape: Realisation.shape, isList: true),
        DataCollection(name: "pemantauan", shape: MonitoringReport.shape, isList: false),
        DataCollection(name: "perjanjian_kinerja", shape: PerformanceAgreement.shape, isList: false),
        DataCollection(name: "paparan", shape: Presentation.shape, isList: false),
    ]

    /// What workbooks give: also the nomenclature, which is a table of the project's own when it is there.
    static func ofImport(_ name: String) -> DataCollection? {
        name == "nomenklatur" ? DataCollection(name: name, shape: NomenclatureEntry.shape, isList: true) : named(name)
    }

    public static func named(_ name: String) -> DataCollection? { all.first { $0.name == name } }

    var type: FieldType { isList ? .list(.record(shape)) : .record(shape) }
}
