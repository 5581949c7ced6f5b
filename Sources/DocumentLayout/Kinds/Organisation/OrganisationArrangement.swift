import PageModel

/// Which posts stand beside each other, and which below each other: where the chart is too wide, those at the ends of branches are stacked.
struct OrganisationArrangement {
    private let posts: [OrganisationContent.Post]
    /// Posts whose children stand below each other.
    private(set) var stacked: Set<Int> = []

    init(_ content: OrganisationContent) {
        posts = content.posts
    }

    /// How many boxes stand beside each other below these.
    func columns(of indices: [Int]) -> Int { indices.reduce(0) { $0 + columns(of: $1) } }

    func columns(of index: Int) -> Int {
        stacked.contains(index) ? 1 : max(1, columns(of: posts[index].children))
    }

    /// How often posts that are stacked stand further in than those above them: each time they are narrower.
    func stackDepth(of indices: [Int]) -> Int {
        indices.map { stacked.contains($0) ? levels(below: $0) : stackDepth(of: posts[$0].children) }.max() ?? 0
    }

    private func levels(below index: Int) -> Int {
        posts[index].children.map { levels(below: $0) + 1 }.max() ?? 0
    }

    /// Stacks one level more. False when nothing is left to stack.
    mutating func stackMore() -> Bool {
        let next = posts.indices.filter { index in
            let children = posts[index].children
            return children.count > 1 && !stacked.contains(index)
                && children.allSatisfy {
                    posts[$0].children.isEmpty || stacked.contains($0) || posts[$0].children.count == 1
                }
        }
        stacked.formUnion(next)
        return !next.isEmpty
    }
}
