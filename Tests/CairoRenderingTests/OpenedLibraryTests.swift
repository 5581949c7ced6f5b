@testable import CairoRendering
import Testing

/// The libraries that are opened on demand have every function that is asked of them.
@Suite struct OpenedLibraryTests {
    @Test func everyFunctionIsFound() {
        #expect(throws: Never.self) { try OpenedLibrary.pango.get() }
        #expect(throws: Never.self) { try OpenedLibrary.rsvg.get() }
        #expect(RuntimeVersions().all.allSatisfy { $0.version.contains(".") })
    }
}
