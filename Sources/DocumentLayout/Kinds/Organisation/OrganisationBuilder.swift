import LayoutLanguage
import PageModel

/// Builds organisation charts. Steps: read the posts; find who is above whom; build the boxes.
struct OrganisationBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    /// nil, and reported, when there is no post.
    func chart(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        let elements = builder.bound(element.children).compactMap { node -> BoundElement? in
            if case .element(let child) = node, child.declaration == .post { child } else { nil }
        }
        guard !elements.isEmpty else {
            builder.report(.emptyOrganisation(element))
            return nil
        }
        let parents = parents(of: elements)
        var children: [[Int]] = elements.map { _ in [] }
        for (index, parent) in parents.enumerated() {
            if let parent { children[parent].append(index) }
        }
        let posts = zip(elements, children).map { post, children in
            OrganisationContent.Post(
                box: builder.container(post, builder.cascade.style(of: post, in: style)), children: children)
        }
        let content = OrganisationContent(
            posts, tops: parents.indices.filter { parents[$0] == nil },
            gap: element[OrganisationElement.gap, in: style], postWidth: element[OrganisationElement.postWidth])
        return Box(content, style: style, origin: element, anchors: builder.ids(element))
    }

    /// The post above each; nil at the top. A post that is above itself stands at the top, and is reported.
    private func parents(of posts: [BoundElement]) -> [Int?] {
        var places: [String: Int] = [:]
        for (index, post) in posts.enumerated() {
            let name = post[PostElement.name]
            if !name.isEmpty, places[name] != nil { builder.report(.repeatedPost(name, post)) }
            places[name] = places[name] ?? index
        }
        var parents = posts.map { post -> Int? in
            let above = post[PostElement.under]
            guard !above.isEmpty else { return nil }
            guard let place = places[above] else {
                builder.report(.unknownPost(above, post))
                return nil
            }
            return place
        }
        for index in posts.indices {
            var place = parents[index], steps = 0
            while let current = place, current != index, steps < posts.count {
                place = parents[current]
                steps += 1
            }
            if place == index {
                builder.report(.postAboveItself(posts[index]))
                parents[index] = nil
            }
        }
        return parents
    }
}
