#ifndef CTEXTSCAN_H
#define CTEXTSCAN_H

#include <stddef.h>
#include <stdint.h>

/// The offset of the first occurrence of `needle` in `text` that starts at `from` or later, or
/// SIZE_MAX when there is none. An empty needle is found at `from`.
///
/// Compares the first and the last byte of the needle in 32 or 64 places at once where the
/// processor can, and the rest where both agree. O(length) for usual text.
size_t cts_find(
    const uint8_t *text, size_t length, const uint8_t *needle, size_t needle_length, size_t from);

/// Where the words of a text start and end, alternating; returns how many offsets that are.
///
/// A word is a longest run of ASCII letters, digits, apostrophes and bytes beyond ASCII. `borders`
/// has room for `length` + 1 offsets. Looks at 64 bytes at once.
size_t cts_word_borders(const uint8_t *text, size_t length, uint32_t *borders);

/// Copies bytes up to the first that JSON escapes (below space, quotation mark, backslash); returns
/// how many. Up to 15 bytes more may be written behind them.
static inline size_t cts_copy_plain(uint8_t *to, const uint8_t *from, size_t length);

/// Asks the processor to bring memory in that is read soon.
static inline void cts_prefetch(const void *address) { __builtin_prefetch(address); }

// MARK: - Inline parts

#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static inline size_t cts_copy_plain(uint8_t *to, const uint8_t *from, size_t length) {
  size_t i = 0;
#if defined(__SSE2__)
  for (; i + 16 <= length; i += 16) {
    __m128i x = _mm_loadu_si128((const __m128i *)(from + i));
    _mm_storeu_si128((__m128i *)(to + i), x);
    __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(0x1F)), x);
    __m128i quote = _mm_cmpeq_epi8(x, _mm_set1_epi8('"'));
    __m128i slash = _mm_cmpeq_epi8(x, _mm_set1_epi8('\\'));
    unsigned mask = (unsigned)_mm_movemask_epi8(_mm_or_si128(low, _mm_or_si128(quote, slash)));
    if (mask) return i + (size_t)__builtin_ctz(mask);
  }
#endif
  for (; i < length; i++) {
    uint8_t c = from[i];
    if (c < 0x20 || c == '"' || c == '\\') break;
    to[i] = c;
  }
  return i;
}

#endif
