import Diagnostics
import Foundation
import Testing
@testable import DocumentData

struct JSONSchemaWriterTests {
    @Test func everySchemaIsJSONWithAllKeys() throws {
        for language in Language.allCases {
            let writer = JSONSchemaWriter(language: language)
            for collection in DataCollection.all {
                let object =
                    try JSONSerialization.jsonObject(with: Data(writer.schema(of: collection).utf8)) as? [String: Any]
                let record = collection.isList ? object?["items"] as? [String: Any] : object
                let properties = record?["properties"] as? [String: Any]
                #expect(Set(properties?.keys ?? [:].keys) == Set(collection.shape.keys))
                #expect(record?["additionalProperties"] as? Bool == collection.shape.isOpen)
            }
            _ = try JSONSerialization.jsonObject(with: Data(writer.projectSchema.utf8))
        }
    }

    private static let shape = Shape(
        "risiko", Wording(id: "Risiko dan mitigasinya", en: "Risk and mitigation"),
        [.required("risiko", .text, "risiko", "risk"), .required("mitigasi", .text, "mitigasi", "mitigation")])

    @Test func writesOneField() {
        let text = JSONSchemaWriter(language: .english).schema(
            of: DataCollection(name: "x", shape: Self.shape, isList: true))
        #expect(
            text == """
                {
                  "$schema": "http://json-schema.org/draft-07/schema#",
                  "title": "risiko",
                  "type": "array",
                  "items": {
                    "description": "Risk and mitigation",
                    "type": "object",
                    "properties": {
                      "risiko": {
                        "description": "risk",
                        "type": ["string", "number"]
                      },
                      "mitigasi": {
                        "description": "mitigation",
                        "type": ["string", "number"]
                      }
                    },
                    "required": ["risiko", "mitigasi"],
                    "additionalProperties": false
                  }
                }

                """)
    }

    @Test func shapesAreWellFormed() {
        var known: Set<String> = []
        for collection in DataCollection.all {
            #expect(Set(collection.shape.keys).count == collection.shape.fields.count)
            check(collection.shape, known)
            known.insert(collection.name)
        }
    }

    /// References lead only to collections before; otherwise the resolver would not know them yet.
    private func check(_ shape: Shape, _ known: Set<String>) {
        func check(_ type: FieldType, _ key: String) {
            switch type {
            case .reference(let reference): #expect(known.contains(reference.collection), "\(shape.name).\(key)")
            case .list(let item), .map(let item): check(item, key)
            case .record(let shape): self.check(shape, known)
            default: break
            }
        }
        for field in shape.fields { check(field.type, field.key) }
    }
}
