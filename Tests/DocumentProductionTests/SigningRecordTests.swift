import DocumentData
import DocumentProduction
import Foundation
import TestSupport
import Testing

/// What a signing program is told: places, keys and requests, of the file that was written and of no other.
@Suite struct SigningRecordTests {
    private func project(_ signing: String, signers: Int) throws -> TestProject {
        let blocks = (1...signers).map {
            "<signature office=\"Kepala\u{A0}Dinas \($0)\" name=\"Nama \($0)\" nip=\"1986\($0)\" key=\"k \($0)\"/>"
        }
        let project = try TestProject(
            layout: """
                <layout><page-master name="m" size="A4" margin="20mm"/><section page-master="m"><p>Demikian.</p>
                <signatures columns="2">\(blocks.joined())</signatures></section></layout>
                """)
        try project.replace(
            "judul: Uji }", with: "judul: Uji\(signing.isEmpty ? "" : ", tanda_tangan_elektronik: { \(signing) }") }",
            in: "naskah.yaml")
        return project
    }

    private func record(_ project: TestProject, identities: [String: String] = [:]) throws -> [String: Any] {
        let path = project.path + "/build/uji.pdf"
        try FileManager.default.createDirectory(atPath: project.path + "/build", withIntermediateDirectories: true)
        let written = try #require(Production(project).write("uji", to: path).written)
        try SigningRecordFile.write(written, identities: identities)
        let data = try Data(contentsOf: URL(filePath: project.path + "/build/uji.signing.json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func everySignerHasAPlace() throws {
        let record = try record(project("penanda: '${ttd_{kunci}}'", signers: 5))
        #expect(record["document"] as? String == "uji.pdf" && record["pages"] as? Int == 1)
        let signers = try #require(record["signers"] as? [[String: Any]])
        #expect(signers.map { $0["key"] as? String } == (1...5).map { "k-\($0)" })
        #expect(signers.map { $0["anchor"] as? String } == (1...5).map { "${ttd_k-\($0)}" })
        #expect(signers.map { $0["field"] as? String } == (1...5).map { "k-\($0)" })
        // Spaces that do not break are a matter of lines; programs compare with plain ones.
        #expect(signers.map { $0["office"] as? String } == (1...5).map { "Kepala Dinas \($0)" })
        for signer in signers {
            let place = try #require(signer["rectangle"] as? [String: Any])
            let lower = try #require(place["lowerLeft"] as? [String: Double]),
                upper = try #require(place["upperLeft"] as? [String: Double])
            let (width, height) = (place["width"] as? Double ?? 0, place["height"] as? Double ?? 0)
            // A4 is 841.89 points high; both corners tell of one rectangle.
            #expect(lower["x"] == upper["x"] && abs((lower["y"] ?? 0) + height + (upper["y"] ?? 0) - 841.89) < 0.02)
            #expect(width > 50 && height > 30 && (lower["x"] ?? -1) >= 56 && (lower["x"] ?? 0) + width <= 595.28 - 56)
            let requests = try #require(signer["requests"] as? [String: Any])
            let pyhanko = try #require(requests["pyhanko"] as? String).split(separator: "/")
            #expect(pyhanko.count == 3 && pyhanko[0] == "1" && String(pyhanko[2]) == signer["key"] as? String)
            #expect(pyhanko[1].split(separator: ",").compactMap { Int($0) }.count == 4)
        }
    }

    /// The digest is that of the file beside it.
    @Test func theDigestIsThatOfTheFile() throws {
        let project = try project("bidang: ya", signers: 2), record = try record(project)
        let digest = try Program.output(of: "sha256sum", project.path + "/build/uji.pdf").prefix(64)
        #expect(record["sha256"] as? String == String(digest))
    }

    /// Identity numbers come where they are asked for, and nowhere else.
    @Test func identitiesStandInTheRequests() throws {
        let project = try project("bidang: tidak", signers: 2)
        let signers = try #require(
            record(project, identities: ["k-1": "9999000011112222"])["signers"] as? [[String: Any]])
        let numbers = signers.map {
            (($0["requests"] as? [String: Any])?["bsreV1"] as? [String: Any])?["nik"] as? String
        }
        #expect(numbers == ["9999000011112222", ""])
        #expect(signers.allSatisfy { $0["field"] == nil })
    }

    /// Documents that are signed with ink have no record; one of an earlier run would point at places that are no longer true.
    @Test func recordsOfEarlierRunsGo() throws {
        let project = try project("", signers: 2), path = project.path + "/build/uji.signing.json"
        try project.write("{}", to: "build/uji.signing.json")
        let written = try #require(Production(project).write("uji", to: project.path + "/build/uji.pdf").written)
        #expect(!written.isSignedElectronically && written.signatureSpaces.isEmpty)
        try SigningRecordFile.write(written, identities: [:])
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: [
        ("a/komitmen.pdf", "a/komitmen.signing.json"), ("KOMITMEN.PDF", "KOMITMEN.signing.json"),
        ("surat", "surat.signing.json"),
    ])
    func besidesTheFile(_ pdf: String, _ record: String) { #expect(SigningRecordFile.path(besides: pdf) == record) }
}
