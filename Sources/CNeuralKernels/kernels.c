#include "CNeuralKernels.h"

#include <stddef.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define CNN_X86 1
#endif

// A sum or product is fused only where the code says so; else the instruction sets would differ.
#pragma STDC FP_CONTRACT OFF
// Vectors are passed only between functions that are always inlined here.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef float v16 __attribute__((vector_size(64)));
typedef int32_t i16 __attribute__((vector_size(64)));
typedef int8_t c16 __attribute__((vector_size(16)));

#define NAME(x) portable_##x
#include "float_kernels.h"
#undef NAME

static void portable_linear(const cnn_dense *l, const int8_t *q, const float *scale, int32_t rows,
                            float *y) {
  for (int32_t r = 0; r < rows; r++)
    for (int32_t at = 0; at < l->outputs; at += cnn_panel) {
      const int8_t *w = l->weights + (int64_t)at * l->inputs, *x = q + (int64_t)r * l->inputs;
      int32_t acc[cnn_panel] = {0};
      for (int32_t k = 0; k < l->inputs; k += 4, w += cnn_panel * 4)
        for (int32_t o = 0; o < cnn_panel; o++)
          for (int d = 0; d < 4; d++) acc[o] += (int32_t)x[k + d] * w[4 * o + d];
      for (int32_t o = 0; o < cnn_panel; o++)
        y[(int64_t)r * l->outputs + at + o] =
            __builtin_fmaf((float)acc[o], l->scales[at + o] * scale[r], l->bias[at + o]);
    }
}

#if CNN_X86
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define NAME(x) avx2_##x
#include "float_kernels.h"
#undef NAME
#include "dense_avx2.h"
#pragma clang attribute pop

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma"))), \
    apply_to = function)
#define NAME(x) avx512_##x
#include "float_kernels.h"
#undef NAME
#include "dense_avx512.h"
#pragma clang attribute pop

#define DISPATCH(isa, name, ...) \
  switch (isa) { \
    case cnn_avx512vnni: avx512_##name(__VA_ARGS__); break; \
    case cnn_avx2: avx2_##name(__VA_ARGS__); break; \
    case cnn_portable: portable_##name(__VA_ARGS__); break; \
  }
#else
#define DISPATCH(isa, name, ...) portable_##name(__VA_ARGS__)
#endif

cnn_isa cnn_best_isa(void) {
#if CNN_X86
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    return cnn_avx512vnni;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return cnn_avx2;
#endif
  return cnn_portable;
}

void cnn_quantise(cnn_isa isa, const float *x, int32_t rows, int32_t width, int8_t *q, float *scale) {
  int8_t flip = isa == cnn_avx512vnni ? INT8_MIN : 0;
  DISPATCH(isa, quantise, x, rows, width, flip, q, scale);
}

void cnn_linear(cnn_isa isa, const cnn_dense *layer, const int8_t *q, const float *scale, int32_t rows,
                float *y) {
  DISPATCH(isa, linear, layer, q, scale, rows, y);
}

void cnn_linear_f32(cnn_isa isa, const float *x, int32_t rows, int32_t inputs, const float *weights,
                    const float *bias, int32_t outputs, float *y) {
  DISPATCH(isa, linear_f32, x, rows, inputs, weights, bias, outputs, y);
}

void cnn_gelu(cnn_isa isa, float *x, int64_t count) { DISPATCH(isa, gelu, x, count); }

void cnn_add_norm(cnn_isa isa, float *x, const float *y, const float *gamma, const float *beta,
                  int32_t rows, int32_t width) {
  DISPATCH(isa, add_norm, x, y, gamma, beta, rows, width);
}

int64_t cnn_attention_scratch(int32_t rows) {
  return (32 + 4) * (int64_t)((rows + 15) / 16 * 16);
}

void cnn_attention(cnn_isa isa, const float *qkv, int32_t rows, int32_t heads, float *scratch,
                   float *out) {
  DISPATCH(isa, attention, qkv, rows, heads, scratch, out);
}

void cnn_embed(cnn_isa isa, const int8_t *q, float scale, const float *a, const float *b,
               const float *c, const float *d, int32_t width, float *x) {
  DISPATCH(isa, embed, q, scale, a, b, c, d, width, x);
}

void cnn_role_scores(cnn_isa isa, const cnn_roles *roles, float *scratch, float *out) {
  DISPATCH(isa, role_scores, roles, scratch, out);
}

float cnn_exp(float x) { return __builtin_expf(x); }

void cnn_log_softmax(float *x, int32_t rows, int32_t labels) {
  for (float *row = x; row < x + (int64_t)rows * labels; row += labels) {
    float largest = row[0], total = 0;
    for (int32_t i = 1; i < labels; i++) largest = row[i] > largest ? row[i] : largest;
    for (int32_t i = 0; i < labels; i++) total += __builtin_expf(row[i] - largest);
    float log_total = __builtin_logf(total);
    for (int32_t i = 0; i < labels; i++) row[i] -= largest + log_total;
  }
}
