// libxml2 as Swift can call it.
// Debian's libxml2 includes ICU's headers, which clash with the ICU inside Foundation; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
