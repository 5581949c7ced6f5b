#include <librsvg/rsvg.h>
#include "../COnDemand/on-demand.h"

#define RSVG_FUNCTIONS(use) \
    use(rsvg_handle_new_from_data) use(rsvg_handle_set_dpi) use(rsvg_handle_get_intrinsic_size_in_pixels) \
    use(rsvg_handle_get_intrinsic_dimensions) use(rsvg_handle_render_document) use(g_object_unref) \
    use(rsvg_major_version) use(rsvg_minor_version) use(rsvg_micro_version)

ON_DEMAND(RsvgLibrary, "librsvg-2.so.2", RSVG_FUNCTIONS)
