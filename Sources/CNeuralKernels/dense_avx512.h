// int8 products with AVX-512 VNNI. Activations are stored as unsigned bytes (value + 128); the excess
// is taken off with the sums of the weights.

INLINE void avx512_tile(
    const cnn_dense *l, const int8_t *w, const uint8_t *q, const float *scale, int count, int32_t at,
    float *y) {
  __m512i acc[6][3];
  for (int r = 0; r < count; r++)
    for (int c = 0; c < 3; c++) acc[r][c] = _mm512_setzero_si512();
  const int32_t steps = l->inputs / 4;
  for (int32_t k = 0; k < steps; k++) {
    const int8_t *p = w + (int64_t)k * cnn_panel * 4;
    __m512i w0 = _mm512_loadu_si512(p), w1 = _mm512_loadu_si512(p + 64),
            w2 = _mm512_loadu_si512(p + 128);
    for (int r = 0; r < count; r++) {
      int32_t four;
      __builtin_memcpy(&four, q + (int64_t)r * l->inputs + 4 * k, 4);
      __m512i x = _mm512_set1_epi32(four);
      acc[r][0] = _mm512_dpbusd_epi32(acc[r][0], x, w0);
      acc[r][1] = _mm512_dpbusd_epi32(acc[r][1], x, w1);
      acc[r][2] = _mm512_dpbusd_epi32(acc[r][2], x, w2);
    }
  }
  for (int c = 0; c < 3; c++) {
    int32_t o = at + 16 * c;
    __m512i excess = _mm512_slli_epi32(_mm512_loadu_si512(l->sums + o), 7);
    __m512 s = _mm512_loadu_ps(l->scales + o), b = _mm512_loadu_ps(l->bias + o);
    for (int r = 0; r < count; r++) {
      __m512 v = _mm512_cvtepi32_ps(_mm512_sub_epi32(acc[r][c], excess));
      v = _mm512_fmadd_ps(v, _mm512_mul_ps(s, _mm512_set1_ps(scale[r])), b);
      _mm512_storeu_ps(y + (int64_t)r * l->outputs + o, v);
    }
  }
}

static void avx512_linear(const cnn_dense *l, const int8_t *q, const float *scale, int32_t rows,
                          float *y) {
  for (int32_t at = 0; at < l->outputs; at += cnn_panel) {
    const int8_t *w = l->weights + (int64_t)at * l->inputs;
    int32_t r = 0;
    for (; r + 6 <= rows; r += 6)
      avx512_tile(l, w, (const uint8_t *)q + (int64_t)r * l->inputs, scale + r, 6, at,
                  y + (int64_t)r * l->outputs);
    for (; r < rows; r++)
      avx512_tile(l, w, (const uint8_t *)q + (int64_t)r * l->inputs, scale + r, 1, at,
                  y + (int64_t)r * l->outputs);
  }
}
