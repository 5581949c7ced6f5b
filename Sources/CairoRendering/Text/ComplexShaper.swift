import CCairoPango
import DocumentLayout

/// Shapes text that is not simple Latin through Pango: it finds scripts and directions, HarfBuzz shapes each run.
///
/// Pango's font map is bound to one thread, and so is this.
final class ComplexShaper {
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer

    init?(configuration: OpaquePointer) {
        guard let fontMap = pango_cairo_font_map_new() else { return nil }
        pango_fc_font_map_set_config(OpaquePointer(fontMap), configuration)
        pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
        guard let context = pango_font_map_create_context(fontMap) else {
            g_object_unref(UnsafeMutableRawPointer(fontMap))
            return nil
        }
        self.fontMap = fontMap
        self.context = context
        // Pango rounds advances to whole units and hints metrics unless told otherwise.
        pango_context_set_round_glyph_positions(context, 0)
        let options = DrawingOptions.make()
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(UnsafeMutableRawPointer(fontMap))
    }

    func shape(_ input: ShapingInput, with loaded: LoadedFace) -> ShapedText {
        var run = ComplexRun(text: input.text, loaded: loaded)
        guard let attributes = attributes(for: loaded) else { return run.shaped }
        defer { pango_attr_list_unref(attributes) }
        input.text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                guard let start = text.baseAddress else { return }
                let items = pango_itemize(context, start, 0, Int32(text.count), attributes, nil)
                let visual = pango_reorder_items(items)
                defer {
                    g_list_free(visual)
                    g_list_free_full(items) { pango_item_free($0?.assumingMemoryBound(to: PangoItem.self)) }
                }
                run.add(visual, of: start)
            }
        }
        return run.shaped
    }

    /// Pango units are 1/1,024: a size of one em's units gives advances in font units × 1,024.
    private func attributes(for loaded: LoadedFace) -> OpaquePointer? {
        guard let list = pango_attr_list_new(), let description = pango_font_description_new() else { return nil }
        let entry = loaded.font.entry
        pango_font_description_set_family(description, entry.family)
        pango_font_description_set_weight(description, PangoWeight(rawValue: PangoWeight.RawValue(entry.weight)))
        pango_font_description_set_style(description, entry.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(description, Double(loaded.font.unitsPerEm) * Double(PANGO_SCALE))
        pango_attr_list_insert(list, pango_attr_font_desc_new(description))
        pango_font_description_free(description)
        pango_attr_list_insert(list, pango_attr_fallback_new(0))
        pango_attr_list_insert(list, pango_attr_language_new(pango_language_from_string("id")))
        if !loaded.featureText.isEmpty { pango_attr_list_insert(list, pango_attr_font_features_new(loaded.featureText)) }
        return list
    }
}
