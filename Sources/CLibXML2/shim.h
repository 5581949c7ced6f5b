#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU; its headers and Foundation's own copy of ICU define the same types. Only the encoding handlers'
   private fields differ, which nobody here touches. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
