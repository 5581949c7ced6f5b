#include <zip.h>
#include "../COnDemand/on-demand.h"

#define ZIP_FUNCTIONS(use) \
    use(zip_close) use(zip_discard) use(zip_error_fini) use(zip_error_init) use(zip_fclose) use(zip_file_add) \
    use(zip_fopen_index) use(zip_fread) use(zip_get_name) use(zip_get_num_entries) use(zip_open) use(zip_open_from_source) \
    use(zip_set_file_compression) use(zip_file_set_dostime) use(zip_source_buffer) use(zip_source_buffer_create) \
    use(zip_source_close) use(zip_source_free) use(zip_source_keep) use(zip_source_open) use(zip_source_read) use(zip_stat_index) \
    use(zip_file_replace) use(zip_name_locate)

/* Their number is their own: libzip.so.4 is libzip 1, libzip.so.5 since 1.8, which has the functions above unchanged. */
#if LIBZIP_VERSION_MAJOR == 1 && LIBZIP_VERSION_MINOR < 8
#define ZIP_SONAMES "libzip.so.4", "libzip.so.5"
#else
#define ZIP_SONAMES "libzip.so.5", "libzip.so.4"
#endif

ON_DEMAND(ZipLibrary, ZIP_SONAMES, ZIP_FUNCTIONS)
