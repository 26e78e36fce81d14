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
