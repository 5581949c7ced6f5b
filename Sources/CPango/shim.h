#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangofc-font.h>
#include "../COnDemand/on-demand.h"

#define PANGO_FUNCTIONS(use) \
    use(g_free) use(g_object_unref) use(pango_attr_fallback_new) use(pango_attr_font_desc_new) use(pango_attr_font_features_new) \
    use(pango_attr_language_new) use(pango_attr_list_insert) use(pango_attr_list_new) use(pango_attr_list_unref) \
    use(pango_cairo_context_set_font_options) use(pango_cairo_font_map_new) use(pango_cairo_font_map_set_resolution) \
    use(pango_context_set_round_glyph_positions) use(pango_fc_font_get_pattern) use(pango_fc_font_map_set_config) \
    use(pango_font_description_free) use(pango_font_description_new) use(pango_font_description_set_absolute_size) \
    use(pango_font_description_set_family) use(pango_font_description_set_style) use(pango_font_description_set_weight) \
    use(pango_font_map_create_context) use(pango_glyph_string_free) use(pango_glyph_string_new) use(pango_item_free) \
    use(pango_itemize_with_base_dir) use(pango_language_from_string) use(pango_log2vis_get_embedding_levels) \
    use(pango_reorder_items) use(pango_shape_with_flags) \
    use(pango_version_string)

ON_DEMAND(PangoLibrary, "libpangocairo-1.0.so.0", PANGO_FUNCTIONS)
