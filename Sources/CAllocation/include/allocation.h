/* Nothing to be called. */
#ifndef NASKAH_ALLOCATION_H
#define NASKAH_ALLOCATION_H
extern const char *malloc_conf;
#endif
