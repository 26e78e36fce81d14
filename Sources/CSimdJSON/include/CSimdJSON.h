#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The implementation that simdjson chose for this processor, for `hearsay --version` and tests.
const char *csimdjson_implementation(void);

/// Bytes that must be readable (their content does not matter) after the text given to
/// `csj_parse` with `padded`.
#define CSJ_PADDING 64

/// A reusable parser; not for two threads at once.
typedef struct csj_parser csj_parser;

/// A new parser, or NULL when memory is short. Freed with `csj_parser_free`.
csj_parser *csj_parser_new(void);
void csj_parser_free(csj_parser *parser);

/// A parsed document: simdjson's tape (see its doc/tape.md). Valid until the parser's next parse.
typedef struct {
  const uint64_t *tape;
  const uint8_t *strings;
} csj_document;

/// Parses one JSON document of `length` bytes, which is checked to be valid UTF-8.
///
/// With `padded`, CSJ_PADDING bytes after it must be readable; else the text is copied.
/// Returns 0, or an error code for `csj_error_message`.
int32_t csj_parse(
    csj_parser *parser, const uint8_t *bytes, size_t length, bool padded, csj_document *document);

/// What an error code means, such as "The JSON document has an improper structure".
const char *csj_error_message(int32_t code);

/// The length of all string values of well-formed JSON lines, read on demand: the parser's own
/// speed, for benchmarks. CSJ_PADDING bytes after the lines must be readable.
size_t csj_string_bytes(const uint8_t *lines, size_t length);

// MARK: - Statements in plain form

/// A run of bytes of a line; empty for a field that is missing.
typedef struct {
  uint32_t offset;
  uint32_t length;
} csj_run;

/// Where the fields of a statement's line are.
typedef struct {
  csj_run id, speaker, speaker_text, cue, text, quotation, article, date, extractor;
  /// UINT32_MAX for none.
  uint32_t start, end;
  /// NaN for none.
  double confidence;
  /// Bit 0 for negated, bit 1 for hedged.
  uint32_t flags;
  /// How many runs of `lists` are each list's, in this order.
  uint32_t mentions, addressees, reported_by;
} csj_statement;

/// Reads a line as this program writes statements: `{"type":"statement","id":` first, then its
/// fields in their order, no spaces, no escapes, no other fields. False for all other lines, valid
/// or not, and for ones with more than `capacity` list elements or with an empty field but `text`.
///
/// The line must be valid UTF-8, and CSJ_PADDING bytes after it readable.
bool csj_plain_statement(
    const uint8_t *line, size_t length, csj_statement *statement, csj_run *lists, size_t capacity);

/// Whether the bytes are valid UTF-8.
bool csj_is_utf8(const uint8_t *bytes, size_t length);

// MARK: - Walking a document
//
// A value is named by its index on the tape. `csj_type` tells what it is:
//   '{' object, '[' array, '"' string, 'l' int64, 'u' uint64 above int64, 'd' double,
//   't' true, 'f' false, 'n' null; '}' and ']' end a container.
//
//   for (size_t i = csj_first(v); !csj_at_end(d, i); i = csj_next(d, i))   array elements
//   for (size_t k = csj_first(v); !csj_at_end(d, k); k = csj_next(d, csj_value(k)))   members:
//       name is the string at k, value is at csj_value(k)

/// The outermost value.
static inline size_t csj_root(void) { return 1; }

static inline char csj_type(csj_document d, size_t i) { return (char)(d.tape[i] >> 56); }

/// The first element (array) or member name (object) of a container.
static inline size_t csj_first(size_t i) { return i + 1; }

/// The value of the member whose name is at `i`.
static inline size_t csj_value(size_t i) { return i + 1; }

/// Whether `i` stands at the end of the container that is walked.
static inline bool csj_at_end(csj_document d, size_t i) {
  char t = csj_type(d, i);
  return t == '}' || t == ']';
}

/// The index after the value at `i`.
static inline size_t csj_next(csj_document d, size_t i) {
  uint64_t word = d.tape[i];
  switch ((char)(word >> 56)) {
    case '{': case '[': return (size_t)(word & 0xFFFFFFFFu);
    case 'l': case 'u': case 'd': return i + 2;
    default: return i + 1;
  }
}

/// The bytes of the string at `i` (unescaped UTF-8, may hold NUL).
static inline const uint8_t *csj_string(csj_document d, size_t i, size_t *length) {
  const uint8_t *p = d.strings + (d.tape[i] & 0x00FFFFFFFFFFFFFFull);
  uint32_t n;
  memcpy(&n, p, sizeof n);
  *length = n;
  return p + 4;
}

static inline int64_t csj_int64(csj_document d, size_t i) { return (int64_t)d.tape[i + 1]; }
static inline uint64_t csj_uint64(csj_document d, size_t i) { return d.tape[i + 1]; }
static inline double csj_double(csj_document d, size_t i) {
  double x;
  memcpy(&x, &d.tape[i + 1], sizeof x);
  return x;
}

/// The value of the member `name` of the object at `i`, or 0 when it has none (or is no object).
static inline size_t csj_find(csj_document d, size_t i, const char *name, size_t name_length) {
  if (csj_type(d, i) != '{') return 0;
  for (size_t k = csj_first(i); !csj_at_end(d, k); k = csj_next(d, csj_value(k))) {
    size_t n;
    const uint8_t *p = csj_string(d, k, &n);
    if (n == name_length && memcmp(p, name, n) == 0) return csj_value(k);
  }
  return 0;
}

#ifdef __cplusplus
}
#endif
#endif
