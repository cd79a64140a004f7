/* Debian's libxml2 is built with ICU and so includes its headers; Foundation brings an ICU of its own,
   and the two do not go into one program. Nothing that we call has ICU in its types. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
