// Floating-point kernels, compiled once for each instruction set: the includer sets NAME(x) and the
// target attribute. Vectors of 16 lanes are split by the compiler where registers are narrower, so
// every instruction set adds in the same order.

INLINE v16 NAME(load)(const float *p) {
  v16 v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}

INLINE void NAME(store)(float *p, v16 v) { __builtin_memcpy(p, &v, sizeof v); }

INLINE v16 NAME(splat)(float x) {
  return (v16){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x};
}

INLINE v16 NAME(fma)(v16 a, v16 b, v16 c) { return __builtin_elementwise_fma(a, b, c); }

INLINE float NAME(sum)(v16 v) {
  float t[16];
  NAME(store)(t, v);
  for (int w = 8; w; w /= 2)
    for (int i = 0; i < w; i++) t[i] += t[i + w];
  return t[0];
}

// exp for x <= 88, by range reduction and a polynomial (Cephes' expf); below -87 it gives about 1e-38.
INLINE v16 NAME(exp)(v16 x) {
  x = __builtin_elementwise_max(x, NAME(splat)(-87.0f));
  const v16 magic = NAME(splat)(12582912.0f);  // 1.5 · 2^23: adding it rounds to an integer
  v16 n = NAME(fma)(x, NAME(splat)(1.44269504f), magic) - magic;
  v16 r = NAME(fma)(n, NAME(splat)(-0.693359375f), x);
  r = NAME(fma)(n, NAME(splat)(2.12194440e-4f), r);
  v16 p = NAME(splat)(1.9875691500e-4f);
  p = NAME(fma)(p, r, NAME(splat)(1.3981999507e-3f));
  p = NAME(fma)(p, r, NAME(splat)(8.3334519073e-3f));
  p = NAME(fma)(p, r, NAME(splat)(4.1665795894e-2f));
  p = NAME(fma)(p, r, NAME(splat)(1.6666665459e-1f));
  p = NAME(fma)(p, r, NAME(splat)(5.0000001201e-1f));
  p = NAME(fma)(p, r * r, r + NAME(splat)(1.0f));
  i16 bits = (__builtin_convertvector(n, i16) + 127) << 23;
  v16 scale;
  __builtin_memcpy(&scale, &bits, sizeof scale);
  return p * scale;
}

// GELU by erf (Abramowitz and Stegun 7.1.26, error below 1.5e-7).
INLINE v16 NAME(gelu_lane)(v16 x) {
  v16 z = __builtin_elementwise_abs(x) * NAME(splat)(0.70710678f);
  const v16 one = NAME(splat)(1.0f);
  v16 t = one / NAME(fma)(z, NAME(splat)(0.3275911f), one);
  v16 p = NAME(splat)(1.061405429f);
  p = NAME(fma)(p, t, NAME(splat)(-1.453152027f));
  p = NAME(fma)(p, t, NAME(splat)(1.421413741f));
  p = NAME(fma)(p, t, NAME(splat)(-0.284496736f));
  p = NAME(fma)(p, t, NAME(splat)(0.254829592f));
  v16 tail = p * t * NAME(exp)(-z * z);  // 1 - erf(|x| / sqrt 2)
  v16 half = NAME(splat)(0.5f) * x;
  v16 magnitude = __builtin_elementwise_abs(half);
  return half + magnitude - magnitude * tail;
}

static void NAME(gelu)(float *x, int64_t count) {
  for (int64_t i = 0; i < count; i += 16) NAME(store)(x + i, NAME(gelu_lane)(NAME(load)(x + i)));
}

static void NAME(add_norm)(float *x, const float *y, const float *gamma, const float *beta,
                           int32_t rows, int32_t width) {
  for (int32_t r = 0; r < rows; r++) {
    float *row = x + (int64_t)r * width;
    v16 total = NAME(splat)(0);
    for (int32_t i = 0; i < width; i += 16) {
      v16 v = NAME(load)(row + i);
      if (y) v += NAME(load)(y + (int64_t)r * width + i);
      NAME(store)(row + i, v);
      total += v;
    }
    v16 mean = NAME(splat)(NAME(sum)(total) / (float)width), square = NAME(splat)(0);
    for (int32_t i = 0; i < width; i += 16) {
      v16 v = NAME(load)(row + i) - mean;
      square = NAME(fma)(v, v, square);
    }
    v16 inverse = NAME(splat)(1.0f / __builtin_sqrtf(NAME(sum)(square) / (float)width + 1e-12f));
    for (int32_t i = 0; i < width; i += 16) {
      v16 v = (NAME(load)(row + i) - mean) * inverse;
      NAME(store)(row + i, NAME(fma)(v, NAME(load)(gamma + i), NAME(load)(beta + i)));
    }
  }
}

static void NAME(quantise)(const float *x, int32_t rows, int32_t width, int8_t flip, int8_t *q,
                           float *scale) {
  const v16 magic = NAME(splat)(12582912.0f);
  for (int32_t r = 0; r < rows; r++) {
    const float *row = x + (int64_t)r * width;
    int8_t *out = q + (int64_t)r * width;
    v16 top = NAME(splat)(1e-8f);
    for (int32_t i = 0; i < width; i += 16)
      top = __builtin_elementwise_max(top, __builtin_elementwise_abs(NAME(load)(row + i)));
    float largest = 0, lanes[16];
    NAME(store)(lanes, top);
    for (int i = 0; i < 16; i++) largest = lanes[i] > largest ? lanes[i] : largest;
    scale[r] = largest / 127.0f;
    v16 inverse = NAME(splat)(127.0f / largest);
    for (int32_t i = 0; i < width; i += 16) {
      v16 n = NAME(fma)(NAME(load)(row + i), inverse, magic) - magic;
      c16 bytes = __builtin_convertvector(__builtin_convertvector(n, i16), c16) ^ flip;
      __builtin_memcpy(out + i, &bytes, sizeof bytes);
    }
  }
}

static void NAME(linear_f32)(const float *x, int32_t rows, int32_t inputs, const float *weights,
                             const float *bias, int32_t outputs, float *y) {
  for (int32_t r = 0; r < rows; r++)
    for (int32_t o = 0; o < outputs; o++) {
      const float *a = x + (int64_t)r * inputs, *b = weights + (int64_t)o * inputs;
      v16 total = NAME(splat)(0);
      for (int32_t i = 0; i < inputs; i += 16)
        total = NAME(fma)(NAME(load)(a + i), NAME(load)(b + i), total);
      y[(int64_t)r * outputs + o] = NAME(sum)(total) + bias[o];
    }
}

static void NAME(embed)(const int8_t *q, float scale, const float *a, const float *b, const float *c,
                        const float *d, int32_t width, float *x) {
  for (int32_t i = 0; i < width; i += 16) {
    c16 bytes;
    __builtin_memcpy(&bytes, q + i, sizeof bytes);
    v16 v = __builtin_convertvector(bytes, v16) * scale;
    v += NAME(load)(a + i) + NAME(load)(b + i);
    v += NAME(load)(c + i) + NAME(load)(d + i);
    NAME(store)(x + i, v);
  }
}

// Attention weights of `count` <= 4 query rows of one head: scores [count][padded] hold exp(q·k - max),
// `totals` their sums.
INLINE void NAME(attend)(const float *q, int64_t stride, int count, const float *keys,
                                int32_t rows, int32_t padded, float *scores, float *totals) {
  for (int32_t j = 0; j < padded; j += 16) {
    v16 s[4] = {};
    for (int d = 0; d < 32; d++) {
      v16 k = NAME(load)(keys + (int64_t)d * padded + j);
      for (int r = 0; r < 4; r++)
        if (r < count) s[r] = NAME(fma)(NAME(splat)(q[r * stride + d]), k, s[r]);
    }
    for (int r = 0; r < 4; r++)
      if (r < count) NAME(store)(scores + (int64_t)r * padded + j, s[r] * 0.17677670f);
  }
  for (int r = 0; r < count; r++) {
    float *row = scores + (int64_t)r * padded, largest = row[0], lanes[16];
    for (int32_t j = rows; j < padded; j++) row[j] = row[0];
    v16 top = NAME(load)(row), total = NAME(splat)(0);
    for (int32_t j = 16; j < padded; j += 16) top = __builtin_elementwise_max(top, NAME(load)(row + j));
    NAME(store)(lanes, top);
    for (int i = 0; i < 16; i++) largest = lanes[i] > largest ? lanes[i] : largest;
    for (int32_t j = 0; j < padded; j += 16)
      NAME(store)(row + j, NAME(exp)(NAME(load)(row + j) - NAME(splat)(largest)));
    for (int32_t j = rows; j < padded; j++) row[j] = 0;
    for (int32_t j = 0; j < padded; j += 16) total += NAME(load)(row + j);
    totals[r] = NAME(sum)(total);
  }
}

INLINE void NAME(mix)(const float *scores, const float *totals, int count, int32_t rows,
                             int32_t padded, const float *values, int64_t stride, float *out,
                             int64_t out_stride) {
  v16 low[4] = {}, high[4] = {};
  for (int32_t j = 0; j < rows; j++) {
    v16 a = NAME(load)(values + j * stride), b = NAME(load)(values + j * stride + 16);
    for (int r = 0; r < 4; r++)
      if (r < count) {
        v16 p = NAME(splat)(scores[(int64_t)r * padded + j]);
        low[r] = NAME(fma)(p, a, low[r]);
        high[r] = NAME(fma)(p, b, high[r]);
      }
  }
  for (int r = 0; r < count; r++) {
    v16 inverse = NAME(splat)(1.0f / totals[r]);
    NAME(store)(out + r * out_stride, low[r] * inverse);
    NAME(store)(out + r * out_stride + 16, high[r] * inverse);
  }
}

static void NAME(attention)(const float *qkv, int32_t rows, int32_t heads, float *scratch,
                            float *out) {
  const int32_t padded = (rows + 15) / 16 * 16, width = heads * 32;
  const int64_t stride = 3 * (int64_t)width;
  float *keys = scratch, *scores = scratch + 32 * (int64_t)padded, totals[4];
  for (int32_t h = 0; h < heads; h++) {
    const float *q = qkv + h * 32, *k = q + width, *v = k + width;
    for (int32_t j = 0; j < padded; j++)
      for (int d = 0; d < 32; d++)
        keys[(int64_t)d * padded + j] = j < rows ? k[j * stride + d] : 0;
    int32_t i = 0;
    for (; i + 4 <= rows; i += 4) {
      NAME(attend)(q + i * stride, stride, 4, keys, rows, padded, scores, totals);
      NAME(mix)(scores, totals, 4, rows, padded, v, stride, out + (int64_t)i * width + h * 32, width);
    }
    for (; i < rows; i++) {
      NAME(attend)(q + i * stride, stride, 1, keys, rows, padded, scores, totals);
      NAME(mix)(scores, totals, 1, rows, padded, v, stride, out + (int64_t)i * width + h * 32, width);
    }
  }
}

static void NAME(role_scores)(const cnn_roles *r, float *scratch, float *out) {
  const int32_t width = r->width;
  for (int32_t w = 0; w < r->rows; w++) {
    const float *word = r->words + (int64_t)w * 2 * width, *gate = word + width;
    const float *own_gate = r->anchor + width;
    const uint8_t *b = r->buckets + 4 * (int64_t)w;
    for (int32_t i = 0; i < width; i += 16) {
      v16 z = NAME(load)(word + i) + NAME(load)(r->anchor + i);
      z = NAME(fma)(NAME(load)(gate + i), NAME(load)(own_gate + i), z);
      for (int t = 0; t < 4; t++) z += NAME(load)(r->tables[t] + (int64_t)b[t] * width + i);
      NAME(store)(scratch + i, NAME(gelu_lane)(z));
    }
    NAME(linear_f32)(scratch, 1, width, r->weights, r->bias, r->labels, out + (int64_t)w * r->labels);
  }
}
