/* Nothing to be called: the functions are those of cairo.h. */
#ifndef NASKAH_CAIRO_ON_DEMAND_H
#define NASKAH_CAIRO_ON_DEMAND_H
#endif
