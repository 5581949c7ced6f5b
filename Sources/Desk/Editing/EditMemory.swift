import Files
import Diagnostics
import DocumentProduction
import Foundation

/// What the editor of a project keeps: the changes that each person can take back, and what files held when somebody saw them.
final class EditMemory: Sendable {
    /// One file, or those that a list has given new contents together.
    struct Step {
        var files: [(file: String, before: [UInt8], after: [UInt8])]
        /// What was done to a table of a workbook.
        var table: TableStep?
    }

    private struct Seen {
        let file: String
        let version: String
        let bytes: [UInt8]
        /// Where these are the texts of a sheet.
        var sheet: SourceFile?
    }

    /// Held from reading a file until it is written: two people's edits come one after the other.
    let turn = NSLock()
    /// Whoever has edited last stands last.
    private let people = Guarded<[(name: String, steps: ArraySlice<Step>)]>([])
    private let seen = Guarded<[Seen]>([])
    /// So many can be taken back, by so many people; whoever has edited nothing for longest gives way.
    private static let mostSteps = 100, mostPeople = 200
    /// So many texts are kept, of so many bytes together; the ones that were seen longest ago go first.
    private static let mostSeen = 400, mostBytes = 64 << 20

    func add(_ step: Step, of person: String) {
        people.withLock { people in
            var steps = people.first { $0.name == person }?.steps ?? []
            steps.append(step)
            people.removeAll { $0.name == person }
            people.append((person, steps.suffix(EditMemory.mostSteps)))
            if people.count > EditMemory.mostPeople { people.removeFirst() }
        }
    }

    func takeStep(of person: String) -> Step? {
        people.withLock { people in
            guard let index = people.firstIndex(where: { $0.name == person }) else { return nil }
            return people[index].steps.popLast()
        }
    }

    func stepCount(of person: String) -> Int {
        people.withLock { people in people.first { $0.name == person }?.steps.count ?? 0 }
    }

    func remember(_ bytes: [UInt8], of file: String, version: String) {
        remember(Seen(file: file, version: version, bytes: bytes))
    }

    private func remember(_ new: Seen) {
        seen.withLock { seen in
            seen.removeAll { $0.file == new.file && $0.version == new.version }
            seen.append(new)
            var size = seen.reduce(0) { $0 + $1.bytes.count }
            while seen.count > 1, seen.count > EditMemory.mostSeen || size > EditMemory.mostBytes {
                size -= seen.removeFirst().bytes.count
            }
        }
    }

    /// The texts of a sheet.
    func remember(_ sheet: SourceFile, version: String) {
        guard let name = sheet.sheet?.sheet else { return }
        remember(Seen(file: "\(sheet.path)#\(name)", version: version, bytes: sheet.bytes, sheet: sheet))
    }

    func sheet(_ name: String, of file: String, version: String) -> SourceFile? {
        seen.withLock { $0.last { $0.file == "\(file)#\(name)" && $0.version == version && $0.sheet != nil }?.sheet }
    }

    func bytes(of file: String, version: String) -> [UInt8]? {
        seen.withLock { $0.last { $0.file == file && $0.version == version }?.bytes }
    }
}
