import Diagnostics
import LayoutLanguage
import PageModel

/// What organisation charts have to tell.
extension Diagnostic {
    static func emptyOrganisation(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.empty-organisation", .warning,
            Wording(
                id: "bagan organisasi ini tidak punya pos dan tidak digambar",
                en: "this organisation chart has no posts and is not drawn"),
            at: element.dataRange ?? element.layoutRange
        )
        .fix(Wording(id: "isi datanya", en: "fill in its data"))
    }

    static func repeatedPost(_ name: String, _ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.repeated-post", .error,
            Wording(id: "dua pos bernama \"\(name)\"", en: "two posts are called '\(name)'"),
            at: element.attribute(PostElement.name)?.range ?? element.layoutRange
        )
        .fix(Wording(id: "beri salah satunya nama lain", en: "give one of them another name"))
    }

    static func unknownPost(_ name: String, _ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.unknown-post", .error,
            Wording(id: "tidak ada pos \"\(name)\" di atas pos ini", en: "there is no post '\(name)' above this one"),
            at: element.attribute(PostElement.under)?.range ?? element.layoutRange
        )
        .fix(Wording(id: "tulis nama pos yang ada, atau kosongkan", en: "give the name of a post, or leave it empty"))
    }

    static func postAboveItself(_ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.post-above-itself", .error,
            Wording(id: "pos ini menjadi atasannya sendiri", en: "this post is above itself"),
            at: element.attribute(PostElement.under)?.range ?? element.layoutRange
        )
        .fix(Wording(id: "kosongkan under bagi pos yang teratas", en: "leave under empty for the topmost post"))
    }

    static func noRoomForPosts(_ box: Box, _ least: Length, _ width: Length) -> Diagnostic {
        Diagnostic(
            "layout.no-room-for-posts", .error,
            Wording(
                id: "kotak bagan organisasi hanya \(width) lebarnya, sedangkan katanya memerlukan \(least)",
                en: "the boxes of the organisation chart are \(width) wide, and their words need \(least)"),
            at: box.place
        )
        .fix(
            Wording(
                id: "pakai halaman mendatar, huruf yang lebih kecil, atau bagi bagannya",
                en: "use a landscape page or smaller letters, or divide the chart"))
    }
}
