import Diagnostics

/// The posts of an organisation chart hang together: each names a post that exists, and no post is above itself.
enum OrganisationChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        let posts = root.records("organisasi").map(OrganisationPost.init)
        let parents = Dictionary(posts.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        for post in posts {
            guard let parent = post.parent else { continue }
            if parents[parent] == nil {
                findings.report(unknown(parent, NearMiss.nearest(to: parent, in: parents.keys.sorted()), post))
            } else if isAboveItself(post, parents) {
                findings.report(circle(post))
            }
        }
    }

    private static func isAboveItself(_ post: OrganisationPost, _ parents: [String: String?]) -> Bool {
        var place = post.parent, steps = 0
        while let current = place, steps <= parents.count {
            if current == post.id { return true }
            place = parents[current] ?? nil
            steps += 1
        }
        return false
    }

    private static func unknown(_ id: String, _ near: String?, _ post: OrganisationPost) -> Diagnostic {
        let finding = Diagnostic(
            "data.unknown-post",
            Wording(id: "tidak ada pos \"\(id)\" dalam organisasi", en: "the organisation has no post '\(id)'"),
            at: post.record["atasan"]?.range)
        return near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
            ?? finding.fix(Wording(id: "tambahkan barisnya", en: "add a row for it"))
    }

    private static func circle(_ post: OrganisationPost) -> Diagnostic {
        Diagnostic(
            "data.post-above-itself",
            Wording(
                id: "pos \"\(post.id)\" menjadi atasannya sendiri", en: "the post '\(post.id)' is above itself"),
            at: post.record["atasan"]?.range
        )
        .fix(Wording(id: "kosongkan atasan bagi pos yang teratas", en: "leave atasan empty for the topmost post"))
    }
}
