/// The page itself: fixed files, by exact address.
enum WebFiles {
    static func response(for path: String) -> DeskResponse? {
        switch path {
        case "/": DeskResponse(type: "text/html; charset=utf-8", PackageResources.desk_html)
        case "/desk.css": DeskResponse(type: "text/css; charset=utf-8", PackageResources.desk_css)
        case "/desk.js": script(PackageResources.desk_js)
        case "/pages.js": script(PackageResources.pages_js)
        case "/words.js": script(PackageResources.words_js)
        case "/panel.js": script(PackageResources.panel_js)
        case "/begin.js": script(PackageResources.begin_js)
        case "/form.js": script(PackageResources.form_js)
        case "/grid.js": script(PackageResources.grid_js)
        case "/intake.js": script(PackageResources.intake_js)
        default: nil
        }
    }

    /// What is there before somebody has signed in.
    static func door(_ path: String) -> DeskResponse {
        path == "/masuk.css"
            ? DeskResponse(type: "text/css; charset=utf-8", PackageResources.desk_css)
            : DeskResponse(type: "text/html; charset=utf-8", PackageResources.door_html)
    }

    private static func script(_ bytes: [UInt8]) -> DeskResponse {
        DeskResponse(type: "text/javascript; charset=utf-8", bytes)
    }
}
