// libxml2 as Swift can call it.
// Debian's libxml2 includes ICU's headers, which clash with the ICU inside Foundation; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// libxml2 2.12 made the error const: the casts below give Swift one signature everywhere.
// `offset` is the byte at which the parser stood, or -1 for an error of a schema or of a validation.
typedef void (*clx_report)(void *context, const xmlError *error, long offset);
typedef struct { clx_report report; void *context; } clx_sink;

// xmlSchemaInitTypes fills a global table without a lock before 2.15: call this once, before any other thread can.
static inline void clx_initialize(void) {
  xmlInitParser();
  xmlSchemaInitTypes();
}

// Before 2.13 a parser passes itself to the handler, whatever context was set (error.c, __xmlRaiseError).
static void clx_relay_parser(void *context, const xmlError *error) {
  xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
  clx_sink *sink = (clx_sink *)parser->_private;
  sink->report(sink->context, error, xmlByteConsumed(parser));
}

static void clx_relay(void *context, const xmlError *error) {
  clx_sink *sink = (clx_sink *)context;
  sink->report(sink->context, error, -1);
}

// A tree, owned by the caller, or NULL with at least one report if the bytes are not well-formed, namespaces included.
static inline xmlDocPtr clx_read(const unsigned char *bytes, int count, clx_report report, void *context) {
  clx_sink sink = { report, context };
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) { return NULL; }
  parser->_private = &sink;
  parser->sax->serror = (xmlStructuredErrorFunc)clx_relay_parser;
  // Never NOENT, DTDLOAD, RECOVER or HUGE: the bytes are a stranger's.
  xmlDocPtr document = xmlCtxtReadMemory(parser, (const char *)bytes, count, NULL, "UTF-8",
    XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
      | XML_PARSE_COMPACT);
  if (document != NULL && !parser->nsWellFormed) {
    xmlFreeDoc(document);
    document = NULL;
  }
  xmlFreeParserCtxt(parser);
  return document;
}

// The number left in the element that an error is about, 0 if there is none.
static inline size_t clx_mark(const xmlError *error) {
  xmlNodePtr node = (xmlNodePtr)error->node;
  if (node != NULL && node->type == XML_ATTRIBUTE_NODE) { node = node->parent; }
  return node == NULL || node->type != XML_ELEMENT_NODE ? 0 : (size_t)node->_private;
}

static inline void clx_set_mark(xmlNodePtr node, size_t mark) { node->_private = (void *)mark; }

// Gives the bytes behind a schemaLocation, or NULL.
typedef xmlParserInputBufferPtr (*clx_opener)(void *context, const char *location);
typedef struct { clx_opener open; void *context; } clx_imports;

// In a function, because Swift emits functions of a header but none of its variables.
static clx_imports *clx_current_imports(void) {
  static _Thread_local clx_imports imports;
  return &imports;
}

static xmlParserInputBufferPtr clx_open_import(const char *location, xmlCharEncoding encoding) {
  (void)encoding;
  clx_imports *imports = clx_current_imports();
  return imports->open(imports->context, location);
}

// The schema keeps pointing into `document`, which the caller frees after it.
// xmlSchemaParse can load imports by name only. The hook that opens names is one per thread (globals.c), so it is ours
// for this call alone: no disk, no network, no other thread disturbed.
static inline xmlSchemaPtr clx_compile(
  xmlDocPtr document, clx_opener open, void *imports, clx_report report, void *context
) {
  clx_sink sink = { report, context };
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewDocParserCtxt(document);
  if (parser == NULL) { return NULL; }
  xmlSchemaSetParserStructuredErrors(parser, (xmlStructuredErrorFunc)clx_relay, &sink);
  *clx_current_imports() = (clx_imports){ open, imports };
  xmlParserInputBufferCreateFilenameFunc before = xmlParserInputBufferCreateFilenameDefault(clx_open_import);
  xmlSchemaPtr schema = xmlSchemaParse(parser);
  xmlParserInputBufferCreateFilenameDefault(before);
  xmlSchemaFreeParserCtxt(parser);
  return schema;
}

// A new context each time: one that threads share crashes (srcML issue 1878). 0 if the document is valid.
static inline int clx_validate(xmlSchemaPtr schema, xmlDocPtr document, clx_report report, void *context) {
  clx_sink sink = { report, context };
  xmlSchemaValidCtxtPtr validation = xmlSchemaNewValidCtxt(schema);
  if (validation == NULL) { return -1; }
  xmlSchemaSetValidStructuredErrors(validation, (xmlStructuredErrorFunc)clx_relay, &sink);
  int result = xmlSchemaValidateDoc(validation, document);
  xmlSchemaFreeValidCtxt(validation);
  return result;
}
