import CCairo

/// How glyphs are measured and drawn: the same on every surface, so that nothing depends on the output.
enum DrawingOptions {
    /// No hinting, no rounded metrics, grey anti-aliasing. The caller destroys the result.
    static func make() -> OpaquePointer? {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        return options
    }
}
