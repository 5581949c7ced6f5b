#include <qpdf/qpdf-c.h>
#include <qpdf/DLL.h>
#include "../COnDemand/on-demand.h"

/* Their numbers are their own: libqpdf.so.29 is qpdf 11, libqpdf.so.30 is qpdf 12, and the functions below are the same in both. */
#if QPDF_MAJOR_VERSION == 11
#define QPDF_SONAME "libqpdf.so.29"
#define QPDF_SONAMES QPDF_SONAME, "libqpdf.so.30"
#elif QPDF_MAJOR_VERSION == 12
#define QPDF_SONAME "libqpdf.so.30"
#define QPDF_SONAMES QPDF_SONAME, "libqpdf.so.29"
#else
#error "Which file is this version of qpdf? See 'ls -l' of its library, and add it here."
#endif

#define QPDF_FUNCTIONS(use) \
    use(qpdf_add_page) use(qpdf_cleanup) use(qpdf_get_buffer) use(qpdf_get_buffer_length) use(qpdf_get_error) \
    use(qpdf_get_error_full_text) use(qpdf_get_num_pages) use(qpdf_get_page_n) use(qpdf_get_root) use(qpdf_get_trailer) \
    use(qpdf_get_object_by_id) use(qpdf_has_error) use(qpdf_init) use(qpdf_init_write_memory) use(qpdf_is_encrypted) \
    use(qpdf_make_indirect_object) use(qpdf_oh_get_stream_data) use(qpdf_oh_is_stream) use(qpdf_oh_release) \
    use(qpdf_oh_unparse_resolved) use(qpdf_set_compress_streams) use(qpdf_set_linearization) \
    use(qpdf_set_r6_encryption_parameters2) \
    use(qpdf_oh_append_item) use(qpdf_oh_get_array_item) use(qpdf_oh_get_array_n_items) use(qpdf_oh_get_dict) \
    use(qpdf_oh_get_int_value) use(qpdf_oh_get_key) use(qpdf_oh_has_key) use(qpdf_oh_is_array) \
    use(qpdf_oh_is_dictionary) use(qpdf_oh_is_name_and_equals) use(qpdf_oh_new_array) use(qpdf_oh_new_dictionary) \
    use(qpdf_oh_new_integer) use(qpdf_oh_new_name) use(qpdf_oh_new_null) use(qpdf_oh_new_real_from_string) \
    use(qpdf_oh_new_stream) use(qpdf_oh_new_unicode_string) use(qpdf_oh_remove_key) use(qpdf_oh_replace_key) \
    use(qpdf_oh_replace_stream_data) use(qpdf_read_memory) use(qpdf_set_deterministic_ID) \
    use(qpdf_set_minimum_pdf_version) use(qpdf_set_newline_before_endstream) use(qpdf_set_object_stream_mode) \
    use(qpdf_set_suppress_warnings) use(qpdf_silence_errors) use(qpdf_write) \
    use(qpdf_remove_page)

ON_DEMAND(QPDFLibrary, QPDF_SONAMES, QPDF_FUNCTIONS)
