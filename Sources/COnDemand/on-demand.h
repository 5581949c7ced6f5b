/* Libraries that few documents need are opened by the first document that does: loading one that is not used costs every run
   up to 3 MB of memory and 3 ms.

   ON_DEMAND(Name, sonames, FUNCTIONS) declares a structure of pointers to the library's functions, typed with the library's own header,
   and NameOpen, which fills it from the first of the files that is there. FUNCTIONS(use) names each function as use(function). */
#ifndef NASKAH_ON_DEMAND_H
#define NASKAH_ON_DEMAND_H

#include <dlfcn.h>

#define ON_DEMAND_MEMBER(function) __typeof__(&function) _Nonnull function;

#define ON_DEMAND_ADDRESS(function) \
    if (!(address = dlsym(handle, #function))) return dlerror(); \
    library->function = (__typeof__(&function)) address;

/* NameOpen returns nothing or what the dynamic linker complains about; then the structure must not be read. */
#define ON_DEMAND(Name, sonames, FUNCTIONS) \
    typedef struct __attribute__((swift_attr("@Sendable"))) Name { FUNCTIONS(ON_DEMAND_MEMBER) } Name; \
    static inline const char *_Nullable Name##Open(Name *_Nonnull library) { \
        static const char *const _Nonnull names[] = {sonames}; \
        void *address, *handle = 0; \
        for (unsigned long index = 0; !handle && index < sizeof names / sizeof *names; index++) \
            handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL); \
        /* Missed is the one that the program was compiled with. */ \
        if (!handle) handle = dlopen(names[0], RTLD_NOW | RTLD_LOCAL); \
        if (!handle) return dlerror(); \
        FUNCTIONS(ON_DEMAND_ADDRESS) \
        return (const char *) 0; \
    }

#endif
