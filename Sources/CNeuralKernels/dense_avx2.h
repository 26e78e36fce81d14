// int8 products with AVX2. The sign of an activation moves to the weight, so that the unsigned times
// signed multiply-add sees at most 127 · 127 · 2 and never saturates.

INLINE void avx2_tile(
    const cnn_dense *l, const int8_t *w, const int8_t *q, const float *scale, int count, int32_t at,
    float *y) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i acc[3][3];
  for (int r = 0; r < count; r++)
    for (int c = 0; c < 3; c++) acc[r][c] = _mm256_setzero_si256();
  for (int32_t k = 0; k < l->inputs / 4; k++) {
    const int8_t *p = w + (int64_t)k * cnn_panel * 4;
    for (int r = 0; r < count; r++) {
      int32_t four;
      __builtin_memcpy(&four, q + (int64_t)r * l->inputs + 4 * k, 4);
      __m256i x = _mm256_set1_epi32(four), magnitude = _mm256_abs_epi8(x);
      for (int c = 0; c < 3; c++) {
        __m256i v = _mm256_loadu_si256((const __m256i *)(p + 32 * c));
        __m256i pairs = _mm256_maddubs_epi16(magnitude, _mm256_sign_epi8(v, x));
        acc[r][c] = _mm256_add_epi32(acc[r][c], _mm256_madd_epi16(pairs, ones));
      }
    }
  }
  for (int c = 0; c < 3; c++) {
    int32_t o = at + 8 * c;
    __m256 s = _mm256_loadu_ps(l->scales + o), b = _mm256_loadu_ps(l->bias + o);
    for (int r = 0; r < count; r++) {
      __m256 v = _mm256_cvtepi32_ps(acc[r][c]);
      v = _mm256_fmadd_ps(v, _mm256_mul_ps(s, _mm256_set1_ps(scale[r])), b);
      _mm256_storeu_ps(y + (int64_t)r * l->outputs + o, v);
    }
  }
}

static void avx2_linear(const cnn_dense *l, const int8_t *q, const float *scale, int32_t rows,
                        float *y) {
  for (int32_t half = 0; half < l->outputs; half += cnn_panel / 2) {
    const int32_t panel = half / cnn_panel * cnn_panel;
    const int8_t *w = l->weights + (int64_t)panel * l->inputs + (half - panel) * 4;
    int32_t r = 0;
    for (; r + 3 <= rows; r += 3)
      avx2_tile(l, w, q + (int64_t)r * l->inputs, scale + r, 3, half, y + (int64_t)r * l->outputs);
    for (; r < rows; r++)
      avx2_tile(l, w, q + (int64_t)r * l->inputs, scale + r, 1, half, y + (int64_t)r * l->outputs);
  }
}
