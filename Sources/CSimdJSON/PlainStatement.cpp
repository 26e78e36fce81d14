#include "CSimdJSON.h"

#include <charconv>
#include <cmath>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace {

/// Whether a byte ends a plain string or makes it one that is not plain.
inline bool is_special(uint8_t c) { return c < 0x20 || c == '"' || c == '\\'; }

/// Goes through one line; every function returns false where the line is not in plain form.
struct Reader {
  const uint8_t *const line;
  const uint8_t *const end;
  const uint8_t *p;

  template <size_t size>
  bool literal(const char (&text)[size]) {
    if (memcmp(p, text, size - 1) != 0) return false;
    p += size - 1;
    return true;
  }

  /// The rest of a string after its opening quotation mark, which may be empty.
  bool string(csj_run *run) {
    const uint8_t *start = p;
#if defined(__SSE2__)
    while (true) {
      __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
      __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1F)), x);
      __m128i quote = _mm_cmpeq_epi8(x, _mm_set1_epi8('"'));
      __m128i slash = _mm_cmpeq_epi8(x, _mm_set1_epi8('\\'));
      unsigned mask = static_cast<unsigned>(
          _mm_movemask_epi8(_mm_or_si128(low, _mm_or_si128(quote, slash))));
      if (mask) {
        p += __builtin_ctz(mask);
        break;
      }
      p += 16;
      if (p >= end) return false;
    }
#else
    while (p < end && !is_special(*p)) p++;
#endif
    if (p >= end || *p != '"') return false;
    run->offset = static_cast<uint32_t>(start - line);
    run->length = static_cast<uint32_t>(p - start);
    p++;
    return true;
  }

  /// A string that is not empty.
  bool filled(csj_run *run) { return string(run) && run->length > 0; }

  /// A list's strings after its opening bracket.
  bool list(csj_run *&next, const csj_run *last, uint32_t *count) {
    if (literal("]")) return true;
    do {
      if (next == last || !literal("\"") || !string(next)) return false;
      next++;
      ++*count;
    } while (literal(","));
    return literal("]");
  }

  bool is_digit() const { return *p >= '0' && *p <= '9'; }

  /// An offset of up to nine digits.
  bool offset(uint32_t *value) {
    const uint8_t *start = p;
    uint32_t number = 0;
    while (is_digit() && p - start < 9) number = number * 10 + (*p++ - '0');
    *value = number;
    return p > start && !is_digit() && (*start != '0' || p == start + 1);
  }

  /// A number of one digit before the point.
  bool fraction(double *value) {
    const uint8_t *start = p;
    if (!is_digit()) return false;
    p++;
    if (*p == '.') {
      const uint8_t *digits = ++p;
      while (is_digit()) p++;
      if (p == digits) return false;
    }
    auto first = reinterpret_cast<const char *>(start), last = reinterpret_cast<const char *>(p);
    auto result = std::from_chars(first, last, *value);
    return result.ec == std::errc() && result.ptr == last && (*p == ',' || *p == '}');
  }

  bool statement(csj_statement *s, csj_run *lists, size_t capacity) {
    csj_run *next = lists;
    const csj_run *last = lists + capacity;
    if (!literal("{\"type\":\"statement\",\"id\":\"") || !filled(&s->id)) return false;
    if (literal(",\"speaker\":\"") && !filled(&s->speaker)) return false;
    if (literal(",\"speakerText\":\"") && !filled(&s->speaker_text)) return false;
    if (literal(",\"cue\":\"") && !filled(&s->cue)) return false;
    if (!literal(",\"text\":\"") || !string(&s->text)) return false;
    if (literal(",\"quotation\":\"") && !filled(&s->quotation)) return false;
    if (literal(",\"mentions\":[") && !list(next, last, &s->mentions)) return false;
    if (literal(",\"addressees\":[") && !list(next, last, &s->addressees)) return false;
    if (literal(",\"reportedBy\":[") && !list(next, last, &s->reported_by)) return false;
    if (literal(",\"article\":\"") && !filled(&s->article)) return false;
    if (literal(",\"start\":") && !offset(&s->start)) return false;
    if (literal(",\"end\":") && !offset(&s->end)) return false;
    if (literal(",\"date\":\"") && !filled(&s->date)) return false;
    if (literal(",\"confidence\":") && !fraction(&s->confidence)) return false;
    if (literal(",\"extractor\":\"") && !filled(&s->extractor)) return false;
    if (literal(",\"negated\":true")) s->flags |= 1;
    if (literal(",\"hedged\":true")) s->flags |= 2;
    return literal("}") && p == end;
  }
};

}  // namespace

extern "C" bool csj_plain_statement(
    const uint8_t *line, size_t length, csj_statement *statement, csj_run *lists,
    size_t capacity) {
  if (length > UINT32_MAX) return false;
  *statement = csj_statement{};
  statement->start = statement->end = UINT32_MAX;
  statement->confidence = std::nan("");
  return Reader{line, line + length, line}.statement(statement, lists, capacity);
}
