#include <zlib.h>

/* The library's own versions of these are macros, which Swift does not see. */
static inline int naskah_inflate_init(z_streamp _Nonnull stream) { return inflateInit(stream); }
static inline int naskah_deflate_init(z_streamp _Nonnull stream, int level) { return deflateInit(stream, level); }
