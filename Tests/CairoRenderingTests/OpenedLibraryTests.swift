@testable import CairoRendering
import Testing

/// The libraries that are opened on demand have every function that is asked of them.
@Suite struct OpenedLibraryTests {
    @Test func everyFunctionIsFound() {
        #expect(throws: Never.self) { try OpenedLibrary.pango.get() }
        #expect(throws: Never.self) { try OpenedLibrary.rsvg.get() }
        #expect(RuntimeVersions().all.allSatisfy { $0.version.contains(".") })
    }

    /// Libraries that are not opened are known by their files, each time in the same words.
    @Test func librariesAreToldWithoutOpeningThem() throws {
        let lines = RuntimeVersions.identity
        #expect(lines == RuntimeVersions.identity && lines.count == RuntimeVersions().all.count)
        let identity = try #require(LibraryFile.identity(of: "librsvg-2.so.2"))
        let parts = identity.split(separator: " ")
        #expect(parts.count == 3 && parts[0].hasPrefix("librsvg-2.so.2.") && Int(parts[1]) ?? 0 > 100_000)
        #expect(lines.contains("librsvg " + identity))
        #expect(LibraryFile.identity(of: "libnothing.so.1") == nil)
    }
}
