import Testing
@testable import Typesetting

struct TitledNameTests {
    /// A title tells that a name follows, and the first word without a capital that it has ended.
    @Test(arguments: [
        ("Dr. Rachmawati", false), ("Rachmawati", true), ("Bapak Rachmawati", false),
        ("Prof. Dr. H. Rachmawati", false),
        ("Ir. Satu Rachmawati", false), ("Ir. Satu, Rachmawati", true), ("Dr. Satu. Rachmawati", true),
        ("Dr. M. Rachmawati", false),
        ("Bapak dan Rachmawati", true), ("Bapaknya Rachmawati", true),
    ])
    func titlesTellNames(text: String, isBroken: Bool) {
        var name = TitledName()
        let areParts = text.split(separator: " ").map { name.isPart(Array($0.utf8)[...]) }
        #expect(areParts.last == !isBroken)
    }
}
