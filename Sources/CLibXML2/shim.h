// Debian's libxml2 is built with ICU and its headers then bring ICU's in, whose types clash with the copy inside
// Swift's Foundation. Nothing here uses libxml2's own converters (the text is UTF-8 by then), so ICU stays out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
