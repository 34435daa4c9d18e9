// libxml2 as Swift can call it.
// Debian's libxml2 includes ICU's headers, which clash with the ICU inside Foundation; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// Since 2.12 the error that a callback gets is const; the casts give one signature for every release.
typedef void (*clx_report)(void *context, const xmlError *error);

// The tables of schema types are filled without a lock before 2.15, so they are filled once, before any thread.
static inline void clx_initialize(void) {
  xmlInitParser();
  xmlSchemaInitTypes();
}

static inline void clx_schema_reports(xmlSchemaParserCtxtPtr parser, clx_report report, void *context) {
  xmlSchemaSetParserStructuredErrors(parser, (xmlStructuredErrorFunc)report, context);
}

static inline void clx_validation_reports(xmlSchemaValidCtxtPtr validation, clx_report report, void *context) {
  xmlSchemaSetValidStructuredErrors(validation, (xmlStructuredErrorFunc)report, context);
}
