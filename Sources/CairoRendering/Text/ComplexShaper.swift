import CCairo
import CPango
import PageModel

/// Shapes text that is not simple Latin through Pango: it finds scripts and directions, HarfBuzz shapes each run.
///
/// Pango's font map is bound to one thread, and so is this.
final class ComplexShaper {
    private let library: PangoLibrary
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer

    init(configuration: OpaquePointer) throws(OpenedLibrary.Fault) {
        let library = try OpenedLibrary.pango.get()
        guard let fontMap = library.pango_cairo_font_map_new() else { throw .init(reason: "no memory") }
        library.pango_fc_font_map_set_config(OpaquePointer(fontMap), configuration)
        library.pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
        guard let context = library.pango_font_map_create_context(fontMap) else {
            library.g_object_unref(UnsafeMutableRawPointer(fontMap))
            throw .init(reason: "no memory")
        }
        self.library = library
        self.fontMap = fontMap
        self.context = context
        // Pango rounds advances to whole units and hints metrics unless told otherwise.
        library.pango_context_set_round_glyph_positions(context, 0)
        let options = DrawingOptions.make()
        library.pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        library.g_object_unref(UnsafeMutableRawPointer(context))
        library.g_object_unref(UnsafeMutableRawPointer(fontMap))
    }

    func shape(_ input: ShapingInput, with loaded: ShapingFace) -> ShapedText {
        // Whoever shapes parts text where its direction changes: what has letters that run to the left runs to the left as a whole.
        let isRightToLeft = input.characters.contains { RightToLeft.isStrong($0.scalar) }
        var run = ComplexRun(text: input.text, loaded: loaded, library: library)
        guard let attributes = attributes(for: loaded) else { return run.shaped }
        defer { library.pango_attr_list_unref(attributes) }
        input.text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                guard let start = text.baseAddress else { return }
                let items = library.pango_itemize_with_base_dir(
                    context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, start, 0, Int32(text.count),
                    attributes, nil)
                let visual = library.pango_reorder_items(items)
                defer {
                    g_list_free(visual)
                    free(items)
                }
                run.add(visual, of: start)
            }
        }
        return run.shaped
    }

    /// By Unicode's bidirectional algorithm, brackets included.
    func embeddingLevels(of text: String) -> (levels: [UInt8], isRightToLeft: Bool)? {
        var direction = PANGO_DIRECTION_NEUTRAL
        guard let levels = library.pango_log2vis_get_embedding_levels(text, Int32(text.utf8.count), &direction) else {
            return nil
        }
        defer { library.g_free(levels) }
        let count = text.unicodeScalars.count
        return (Array(UnsafeBufferPointer(start: levels, count: count)), direction == PANGO_DIRECTION_RTL)
    }

    private func free(_ items: UnsafeMutablePointer<GList>?) {
        var node = items
        while let current = node {
            library.pango_item_free(current.pointee.data?.assumingMemoryBound(to: PangoItem.self))
            node = current.pointee.next
        }
        g_list_free(items)
    }

    /// Pango units are 1/1,024: a size of one em's units gives advances in font units × 1,024.
    private func attributes(for loaded: ShapingFace) -> OpaquePointer? {
        guard let list = library.pango_attr_list_new(), let description = library.pango_font_description_new() else {
            return nil
        }
        let entry = loaded.font.entry
        library.pango_font_description_set_family(description, entry.family)
        library.pango_font_description_set_weight(
            description, PangoWeight(rawValue: PangoWeight.RawValue(entry.weight)))
        library.pango_font_description_set_style(description, entry.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        library.pango_font_description_set_absolute_size(
            description, Double(loaded.font.unitsPerEm) * Double(PANGO_SCALE))
        library.pango_attr_list_insert(list, library.pango_attr_font_desc_new(description))
        library.pango_font_description_free(description)
        library.pango_attr_list_insert(list, library.pango_attr_fallback_new(0))
        library.pango_attr_list_insert(list, library.pango_attr_language_new(library.pango_language_from_string("id")))
        if !loaded.featureText.isEmpty {
            library.pango_attr_list_insert(list, library.pango_attr_font_features_new(loaded.featureText))
        }
        return list
    }
}
