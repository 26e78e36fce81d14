#define _GNU_SOURCE
#include "CTextScan.h"

#include <string.h>

static size_t find_plain(
    const uint8_t *text, size_t length, const uint8_t *needle, size_t k, size_t from) {
  if (from > length || k > length - from) return SIZE_MAX;
  const uint8_t *found = memmem(text + from, length - from, needle, k);
  return found ? (size_t)(found - text) : SIZE_MAX;
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2,bmi"))) static size_t find_avx2(
    const uint8_t *text, size_t length, const uint8_t *needle, size_t k, size_t from) {
  const __m256i first = _mm256_set1_epi8((char)needle[0]);
  const __m256i last = _mm256_set1_epi8((char)needle[k - 1]);
  size_t p = from;
  for (; p + 32 + k <= length; p += 32) {
    __m256i a = _mm256_loadu_si256((const __m256i *)(text + p));
    __m256i b = _mm256_loadu_si256((const __m256i *)(text + p + k - 1));
    uint32_t m = (uint32_t)_mm256_movemask_epi8(
        _mm256_and_si256(_mm256_cmpeq_epi8(a, first), _mm256_cmpeq_epi8(b, last)));
    while (m) {
      size_t i = p + (size_t)__builtin_ctz(m);
      m &= m - 1;
      if (k <= 2 || memcmp(text + i + 1, needle + 1, k - 2) == 0) return i;
    }
  }
  return find_plain(text, length, needle, k, p);
}

__attribute__((target("avx512f,avx512bw,bmi"))) static size_t find_avx512(
    const uint8_t *text, size_t length, const uint8_t *needle, size_t k, size_t from) {
  const __m512i first = _mm512_set1_epi8((char)needle[0]);
  const __m512i last = _mm512_set1_epi8((char)needle[k - 1]);
  size_t p = from;
  for (; p + 64 + k <= length; p += 64) {
    __m512i a = _mm512_loadu_si512(text + p);
    __m512i b = _mm512_loadu_si512(text + p + k - 1);
    uint64_t m = _mm512_cmpeq_epi8_mask(a, first) & _mm512_cmpeq_epi8_mask(b, last);
    while (m) {
      size_t i = p + (size_t)__builtin_ctzll(m);
      m &= m - 1;
      if (k <= 2 || memcmp(text + i + 1, needle + 1, k - 2) == 0) return i;
    }
  }
  return find_avx2(text, length, needle, k, p);
}
#endif

size_t cts_find(
    const uint8_t *text, size_t length, const uint8_t *needle, size_t k, size_t from) {
  if (k == 0) return from <= length ? from : SIZE_MAX;
  if (from > length || k > length - from) return SIZE_MAX;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw")) return find_avx512(text, length, needle, k, from);
  if (__builtin_cpu_supports("avx2")) return find_avx2(text, length, needle, k, from);
#endif
  return find_plain(text, length, needle, k, from);
}

#if !defined(__SSE2__)
static int is_word_byte(uint8_t c) {
  return c >= 0x80 || (uint8_t)((c | 0x20) - 'a') < 26 || (uint8_t)(c - '0') < 10 || c == '\'';
}
#endif

/// One bit for each of 64 bytes: whether it is a word's.
static uint64_t word_mask(const uint8_t *text) {
  uint64_t mask = 0;
#if defined(__SSE2__)
  for (int part = 0; part < 4; part++) {
    __m128i x = _mm_loadu_si128((const __m128i *)(text + 16 * part));
    __m128i letter = _mm_sub_epi8(_mm_or_si128(x, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
    __m128i digit = _mm_sub_epi8(x, _mm_set1_epi8('0'));
    __m128i found = _mm_or_si128(
        _mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(25)), letter),
        _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit));
    // The top bit of bytes beyond ASCII is what the mask takes.
    found = _mm_or_si128(_mm_or_si128(found, x), _mm_cmpeq_epi8(x, _mm_set1_epi8('\'')));
    mask |= (uint64_t)(unsigned)_mm_movemask_epi8(found) << (16 * part);
  }
#else
  for (int i = 0; i < 64; i++) mask |= (uint64_t)is_word_byte(text[i]) << i;
#endif
  return mask;
}

size_t cts_word_borders(const uint8_t *text, size_t length, uint32_t *borders) {
  size_t count = 0;
  uint64_t before = 0;
  size_t p = 0;
  for (; p + 64 <= length; p += 64) {
    uint64_t mask = word_mask(text + p);
    uint64_t edges = mask ^ (mask << 1 | before);
    before = mask >> 63;
    while (edges) {
      borders[count++] = (uint32_t)(p + (size_t)__builtin_ctzll(edges));
      edges &= edges - 1;
    }
  }
  if (p < length) {
    uint8_t rest[64] = {0};
    memcpy(rest, text + p, length - p);
    uint64_t mask = word_mask(rest);
    uint64_t edges = mask ^ (mask << 1 | before);
    while (edges) {
      borders[count++] = (uint32_t)(p + (size_t)__builtin_ctzll(edges));
      edges &= edges - 1;
    }
    before = mask >> 63;
  }
  if (before) borders[count++] = (uint32_t)length;
  return count;
}
