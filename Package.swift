// swift-tools-version: 6.0
import PackageDescription

// Arrows point one way: naskah → Review → DocumentProduction → DocumentLayout → LayoutLanguage →
// DocumentData → OfficeFiles → Diagnostics, LayoutLanguage → XMLReading, LayoutLanguage → PageModel,
// DocumentProduction → CairoRendering → PDFFinishing → PageModel → Diagnostics, and DocumentLayout → PageModel.
// Each C library is reached through one small system-library target. Those that few documents need are opened by the documents that do
// (COnDemand). Where pkg-config is asked for the folders of their headers, it names the library to the linker too; `make release` tells
// the linker to leave out what nothing calls.
// The desk is an executable of its own, naskah-meja, which `naskah serve` and `naskah lsp` become: swift-nio adds 4 MB, and who compiles
// must not load them. It uses what `naskah` uses, through Desk.
let package = Package(
    name: "naskah-documents",
    products: [
        .executable(name: "naskah", targets: ["naskah"]),
        .executable(name: "naskah-meja", targets: ["naskah-meja"]),
        .library(name: "DocumentData", targets: ["DocumentData"]),
        .library(name: "PageModel", targets: ["Files", "PageModel"]),
        .library(name: "LayoutLanguage", targets: ["LayoutLanguage"]),
        .library(name: "DocumentLayout", targets: ["Typesetting", "DocumentLayout"]),
        .library(name: "CairoRendering", targets: ["CairoRendering"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo",
            providers: [.apt(["libcairo2-dev", "libfontconfig-dev", "libpixman-1-dev"])]),
        .target(name: "CAllocation"),
        .target(name: "CCairoOnDemand", dependencies: ["CCairo"]),
        .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
        .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CSHA"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        .target(name: "Diagnostics"),
        .target(name: "Files", dependencies: ["Diagnostics", "CSHA"]),
        .target(name: "XMLReading", dependencies: ["Diagnostics", "CLibXML2"]),
        .target(name: "OfficeFiles", dependencies: ["Diagnostics", "CLibXML2", "CZip"]),
        .target(
            name: "DocumentData",
            dependencies: [
                "Diagnostics", "Files", "OfficeFiles", "CCMarkGFM", "CCSV",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "PageModel", dependencies: ["Diagnostics"]),
        .target(
            name: "LayoutLanguage", dependencies: ["Diagnostics", "Files", "DocumentData", "PageModel", "XMLReading"]),
        .target(name: "Typesetting", dependencies: ["Diagnostics", "PageModel", "LayoutLanguage"]),
        .target(
            name: "DocumentLayout",
            dependencies: ["Diagnostics", "Files", "DocumentData", "PageModel", "LayoutLanguage", "Typesetting"]),
        .target(
            name: "CairoRendering",
            dependencies: [
                "Diagnostics", "Files", "PageModel", "PDFFinishing", "CCairo", "CCairoOnDemand", "CHarfBuzz", "CPango",
                "CRsvg",
                "CQREncode",
            ]),
        .target(name: "PDFFinishing", dependencies: ["Diagnostics", "Files", "PageModel", "CQPDF", "CZlib"]),
        .target(
            name: "DocumentProduction",
            dependencies: [
                "Diagnostics", "Files", "DocumentData", "PageModel", "LayoutLanguage", "Typesetting", "DocumentLayout",
                "CairoRendering",
                "PDFFinishing",
            ]),
        .target(
            name: "Review",
            dependencies: [
                "Diagnostics", "Files", "DocumentData", "PageModel", "DocumentLayout", "CairoRendering",
                "DocumentProduction", "CPNG",
            ],
            resources: [
                .embedInCode("Report/Web/report.css"), .embedInCode("Report/Web/report.js"),
                .embedInCode("Report/Web/report.html"),
            ]),
        .target(
            name: "Desk",
            dependencies: [
                "Diagnostics", "Files", "OfficeFiles", "DocumentData", "PageModel", "LayoutLanguage", "DocumentLayout",
                "CairoRendering", "PDFFinishing", "DocumentProduction", "Review", "CZlib",
            ]),
        .target(
            name: "DeskServer",
            dependencies: [
                "Diagnostics", "Files", "OfficeFiles", "DocumentData", "PageModel", "Desk",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            resources: [
                .embedInCode("Web/desk.css"), .embedInCode("Web/desk.html"), .embedInCode("Web/door.html"),
                .embedInCode("Web/desk.js"),
                .embedInCode("Web/pages.js"), .embedInCode("Web/form.js"), .embedInCode("Web/begin.js"),
                .embedInCode("Web/words.js"),
                .embedInCode("Web/panel.js"),
                .embedInCode("Web/grid.js"), .embedInCode("Web/intake.js"),
            ]),
        .executableTarget(
            name: "naskah-meja",
            dependencies: [
                "Diagnostics", "DocumentProduction", "Desk", "DeskServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "naskah",
            dependencies: [
                "CAllocation", "Diagnostics", "Files", "OfficeFiles", "DocumentData", "PageModel", "LayoutLanguage",
                "DocumentLayout",
                "CairoRendering",
                "DocumentProduction", "PDFFinishing", "Review", "Desk",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Sources with marked places, for the tests of all readers.
        .target(
            name: "TestSupport",
            dependencies: [
                "Diagnostics", "DocumentData", "PageModel", "LayoutLanguage", "TestGenerators",
            ], path: "Tests/TestSupport"),
        // Random documents, and fonts and images for them, for tests and fuzzers.
        .target(
            name: "TestGenerators", dependencies: ["PageModel", "Diagnostics", "CZip"], path: "Tests/TestGenerators"),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "XMLReading", "DocumentLayout", "LayoutLanguage", "PageModel", "DocumentData", "OfficeFiles",
                "Diagnostics",
                "TestGenerators",
            ], path: "Tests/Fuzz/Targets"),
        .executableTarget(
            name: "naskah-fuzz", dependencies: ["FuzzTargets", "TestGenerators"], path: "Tests/Fuzz/Driver"),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestGenerators"], path: "Tests/Fuzz/Tests"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "Diagnostics", "TestSupport"]),
        .testTarget(name: "PageModelTests", dependencies: ["PageModel", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "TypesettingTests",
            dependencies: [
                "Typesetting", "LayoutLanguage", "PageModel", "Diagnostics", "TestSupport",
            ], exclude: ["LineBreaking/Fixtures"]),
        .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "OfficeFilesTests", dependencies: ["OfficeFiles", "Diagnostics", "TestGenerators"]),
        .testTarget(
            name: "DocumentDataTests",
            dependencies: ["DocumentData", "OfficeFiles", "Files", "Diagnostics", "TestSupport", "TestGenerators"]),
        .testTarget(
            name: "LayoutLanguageTests",
            dependencies: [
                "LayoutLanguage", "PageModel", "DocumentData", "Diagnostics", "TestSupport",
            ]),
        .testTarget(
            name: "DocumentLayoutTests",
            dependencies: [
                "DocumentLayout", "Typesetting", "LayoutLanguage", "PageModel", "DocumentData", "Diagnostics",
                "XMLReading", "TestSupport",
            ], exclude: ["Golden"]),
        .testTarget(
            name: "CairoRenderingTests",
            dependencies: [
                "CairoRendering", "Diagnostics", "Files", "PDFFinishing", "PageModel", "TestSupport",
            ], exclude: ["References"]),
        .testTarget(
            name: "PDFFinishingTests",
            dependencies: ["PDFFinishing", "Files", "PageModel", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "DocumentProductionTests",
            dependencies: [
                "DocumentProduction", "DocumentLayout", "LayoutLanguage", "PDFFinishing", "CairoRendering",
                "DocumentData", "Files",
                "Diagnostics",
                "PageModel",
                "TestSupport",
                "FuzzTargets", "TestGenerators",
            ],
            exclude: ["PlantedMistakes/mistakes.tsv"]),
        .testTarget(
            name: "ReviewTests", dependencies: ["Review", "Files", "PageModel", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Desk", "DocumentData", "Files", "PageModel", "Diagnostics", "TestSupport", "TestGenerators",
            ]),
        .testTarget(
            name: "DeskServerTests",
            dependencies: [
                "DeskServer", "Desk", "Files", "PageModel", "Diagnostics", "TestSupport", "TestGenerators", "naskah",
                "naskah-meja",
            ]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "naskah", "naskah-meja", "PageModel", "OfficeFiles", "DocumentData", "DocumentProduction",
                "Diagnostics",
                "CairoRendering",
                "TestSupport", "TestGenerators", "CQPDF",
            ], exclude: ["Browser", "Editors", "Office", "Structure"]),
    ],
    swiftLanguageModes: [.v6]
)
