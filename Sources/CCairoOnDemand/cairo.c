/* Cairo draws pictures, SVG images and outlines of letters; most forms have none of them. Loading it, with pixman and what it has for windows, would
   cost each run 1.5 MB of memory. So its functions are these here, which open it when one is called for the first time.

   Not as in COnDemand, whose functions are called through what has been opened: Cairo's are called in a hundred places, of which none could go on
   without it.

   Hidden: libraries such as librsvg have to find those of Cairo itself. */
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <dlfcn.h>
#include <pixman.h>
#include <stdio.h>
#include <stdlib.h>

#include "cairo-on-demand.h"

/* The libraries of the versions that the headers are of. */
static const char *const cairo = "libcairo.so.2", *const pixman = "libpixman-1.so.0";

/* Without the library, or in one that lacks the function, a program that names it among those it needs would not have begun either. */
static void *address(const char *library, const char *name, void **known) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL), *found = handle ? dlsym(handle, name) : 0;
    if (!found) {
        fprintf(stderr, "naskah: %s\n", dlerror());
        _Exit(127);
    }
    __atomic_store_n(known, found, __ATOMIC_RELEASE);
    return found;
}

#define FORWARD(library, result, name, parameters, arguments) \
    __attribute__((visibility("hidden"))) result name parameters { \
        static void *known; \
        void *function = __atomic_load_n(&known, __ATOMIC_ACQUIRE); \
        if (!function) function = address(library, #name, &known); \
        return ((result(*) parameters) function) arguments; \
    }

FORWARD(cairo, void, cairo_arc, (cairo_t *a, double b, double c, double d, double e, double f), (a, b, c, d, e, f))
FORWARD(cairo, void, cairo_arc_negative, (cairo_t *a, double b, double c, double d, double e, double f), (a, b, c, d, e, f))
FORWARD(cairo, void, cairo_clip, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_close_path, (cairo_t *a), (a))
FORWARD(cairo, cairo_path_t *, cairo_copy_path, (cairo_t *a), (a))
FORWARD(cairo, cairo_t *, cairo_create, (cairo_surface_t *a), (a))
FORWARD(cairo, void, cairo_destroy, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_fill, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_font_face_destroy, (cairo_font_face_t *a), (a))
FORWARD(cairo, cairo_status_t, cairo_font_face_set_user_data, (cairo_font_face_t *a, const cairo_user_data_key_t *b, void *c, cairo_destroy_func_t d), (a, b, c, d))
FORWARD(cairo, cairo_status_t, cairo_font_face_status, (cairo_font_face_t *a), (a))
FORWARD(cairo, cairo_font_options_t *, cairo_font_options_create, (void), ())
FORWARD(cairo, void, cairo_font_options_destroy, (cairo_font_options_t *a), (a))
FORWARD(cairo, void, cairo_font_options_set_antialias, (cairo_font_options_t *a, cairo_antialias_t b), (a, b))
FORWARD(cairo, void, cairo_font_options_set_hint_metrics, (cairo_font_options_t *a, cairo_hint_metrics_t b), (a, b))
FORWARD(cairo, void, cairo_font_options_set_hint_style, (cairo_font_options_t *a, cairo_hint_style_t b), (a, b))
FORWARD(cairo, cairo_font_face_t *, cairo_ft_font_face_create_for_ft_face, (FT_Face a, int b), (a, b))
FORWARD(cairo, cairo_pattern_t *, cairo_get_source, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_glyph_path, (cairo_t *a, const cairo_glyph_t *b, int c), (a, b, c))
FORWARD(cairo, cairo_surface_t *, cairo_image_surface_create, (cairo_format_t a, int b, int c), (a, b, c))
FORWARD(cairo, cairo_surface_t *, cairo_image_surface_create_from_png, (const char *a), (a))
FORWARD(cairo, unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *a), (a))
FORWARD(cairo, cairo_format_t, cairo_image_surface_get_format, (cairo_surface_t *a), (a))
FORWARD(cairo, int, cairo_image_surface_get_height, (cairo_surface_t *a), (a))
FORWARD(cairo, int, cairo_image_surface_get_stride, (cairo_surface_t *a), (a))
FORWARD(cairo, int, cairo_image_surface_get_width, (cairo_surface_t *a), (a))
FORWARD(cairo, void, cairo_line_to, (cairo_t *a, double b, double c), (a, b, c))
FORWARD(cairo, void, cairo_matrix_init_scale, (cairo_matrix_t *a, double b, double c), (a, b, c))
FORWARD(cairo, void, cairo_move_to, (cairo_t *a, double b, double c), (a, b, c))
FORWARD(cairo, void, cairo_new_path, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_new_sub_path, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_paint, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_path_destroy, (cairo_path_t *a), (a))
FORWARD(cairo, void, cairo_pattern_set_filter, (cairo_pattern_t *a, cairo_filter_t b), (a, b))
FORWARD(cairo, cairo_surface_t *, cairo_pdf_surface_create_for_stream, (cairo_write_func_t a, void *b, double c, double d), (a, b, c, d))
FORWARD(cairo, void, cairo_pdf_surface_restrict_to_version, (cairo_surface_t *a, cairo_pdf_version_t b), (a, b))
FORWARD(cairo, void, cairo_pdf_surface_set_metadata, (cairo_surface_t *a, cairo_pdf_metadata_t b, const char *c), (a, b, c))
FORWARD(cairo, void, cairo_pdf_surface_set_size, (cairo_surface_t *a, double b, double c), (a, b, c))
FORWARD(cairo, cairo_surface_t *, cairo_recording_surface_create, (cairo_content_t a, const cairo_rectangle_t *b), (a, b))
FORWARD(cairo, void, cairo_rectangle, (cairo_t *a, double b, double c, double d, double e), (a, b, c, d, e))
FORWARD(cairo, void, cairo_restore, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_rotate, (cairo_t *a, double b), (a, b))
FORWARD(cairo, void, cairo_save, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_scale, (cairo_t *a, double b, double c), (a, b, c))
FORWARD(cairo, void, cairo_set_dash, (cairo_t *a, const double *b, int c, double d), (a, b, c, d))
FORWARD(cairo, void, cairo_set_font_face, (cairo_t *a, cairo_font_face_t *b), (a, b))
FORWARD(cairo, void, cairo_set_font_matrix, (cairo_t *a, const cairo_matrix_t *b), (a, b))
FORWARD(cairo, void, cairo_set_font_options, (cairo_t *a, const cairo_font_options_t *b), (a, b))
FORWARD(cairo, void, cairo_set_font_size, (cairo_t *a, double b), (a, b))
FORWARD(cairo, void, cairo_set_line_cap, (cairo_t *a, cairo_line_cap_t b), (a, b))
FORWARD(cairo, void, cairo_set_line_width, (cairo_t *a, double b), (a, b))
FORWARD(cairo, void, cairo_set_source_rgb, (cairo_t *a, double b, double c, double d), (a, b, c, d))
FORWARD(cairo, void, cairo_set_source_rgba, (cairo_t *a, double b, double c, double d, double e), (a, b, c, d, e))
FORWARD(cairo, void, cairo_set_source_surface, (cairo_t *a, cairo_surface_t *b, double c, double d), (a, b, c, d))
FORWARD(cairo, void, cairo_show_page, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_show_text_glyphs, (cairo_t *a, const char *b, int c, const cairo_glyph_t *d, int e, const cairo_text_cluster_t *f, int g, cairo_text_cluster_flags_t h), (a, b, c, d, e, f, g, h))
FORWARD(cairo, cairo_status_t, cairo_status, (cairo_t *a), (a))
FORWARD(cairo, const char *, cairo_status_to_string, (cairo_status_t a), (a))
FORWARD(cairo, void, cairo_stroke, (cairo_t *a), (a))
FORWARD(cairo, void, cairo_surface_destroy, (cairo_surface_t *a), (a))
FORWARD(cairo, void, cairo_surface_finish, (cairo_surface_t *a), (a))
FORWARD(cairo, void, cairo_surface_flush, (cairo_surface_t *a), (a))
FORWARD(cairo, cairo_status_t, cairo_surface_status, (cairo_surface_t *a), (a))
FORWARD(cairo, cairo_status_t, cairo_surface_write_to_png_stream, (cairo_surface_t *a, cairo_write_func_t b, void *c), (a, b, c))
FORWARD(cairo, void, cairo_translate, (cairo_t *a, double b, double c), (a, b, c))
FORWARD(cairo, const char *, cairo_version_string, (void), ())
FORWARD(pixman, const char *, pixman_version_string, (void), ())
