#ifndef CNEURALKERNELS_H
#define CNEURALKERNELS_H

#include <stdint.h>

/// Numeric kernels of the tagger. All matrices are row-major; every function writes only to its
/// output and scratch arguments. The variants for the instruction sets give the same bits: products
/// of int8 are summed exactly, floating-point sums run in one fixed order with fused multiply-adds.

/// An instruction set that the kernels are compiled for.
typedef enum {
  cnn_portable = 0,
  cnn_avx2 = 1,
  cnn_avx512vnni = 2,
} cnn_isa;

/// The best instruction set of this processor.
cnn_isa cnn_best_isa(void);

/// Output channels of a packed weight panel; `cnn_linear` needs a multiple of it.
enum { cnn_panel = 48 };

/// A dense layer with int8 weights: y = x · Wᵀ + b.
///
/// `weights` is packed [outputs / 48][inputs / 4][48][4]; `scales` and `bias` are per output channel;
/// `sums` is the sum of each output channel's weights. `inputs` is a multiple of 64.
typedef struct {
  const int8_t *weights;
  const float *scales;
  const float *bias;
  const int32_t *sums;
  int32_t inputs;
  int32_t outputs;
} cnn_dense;

/// Rounds every row of x [rows][width] to int8 by its own scale (largest magnitude = 127).
/// `q` is in the form that `cnn_linear` of the same instruction set reads.
void cnn_quantise(cnn_isa isa, const float *x, int32_t rows, int32_t width, int8_t *q, float *scale);

/// y [rows][outputs] = the layer applied to rows that `cnn_quantise` rounded.
void cnn_linear(cnn_isa isa, const cnn_dense *layer, const int8_t *q, const float *scale, int32_t rows,
                float *y);

/// A dense layer with fp32 weights [outputs][inputs]; for the few labels of a head. `inputs` is a
/// multiple of 16.
void cnn_linear_f32(cnn_isa isa, const float *x, int32_t rows, int32_t inputs, const float *weights,
                    const float *bias, int32_t outputs, float *y);

/// x ← GELU(x) in its error-function form, element by element; `count` is a multiple of 16.
void cnn_gelu(cnn_isa isa, float *x, int64_t count);

/// x ← LayerNorm(x + y) by row, y may be null; `width` is a multiple of 16.
void cnn_add_norm(cnn_isa isa, float *x, const float *y, const float *gamma, const float *beta,
                  int32_t rows, int32_t width);

/// Floats of scratch that `cnn_attention` needs for `rows`.
int64_t cnn_attention_scratch(int32_t rows);

/// Multi-head self-attention with heads of 32 values over qkv [rows][3 · 32 · heads].
void cnn_attention(cnn_isa isa, const float *qkv, int32_t rows, int32_t heads, float *scratch,
                   float *out);

/// Adds the int8 row `q` times `scale`, and the fp32 rows `a`, `b`, `c`, `d`, into x [width].
void cnn_embed(cnn_isa isa, const int8_t *q, float scale, const float *a, const float *b,
               const float *c, const float *d, int32_t width, float *x);

/// The hidden layer of the role head for one anchor and one word, and its label scores.
///
/// z = word + anchor + wordGate ∘ anchorGate + e0 + e1 + e2 + e3, out = W · GELU(z) + b, with W [labels][width].
typedef struct {
  const float *words;    // [rows][2 · width]: additive part, gate
  const float *anchor;   // [2 · width]: additive part (with the anchor's kind), gate
  const float *tables[4];  // [bucket][width]: distance, sentences, paragraphs, quotations
  const uint8_t *buckets;  // [rows][4]
  const float *weights;
  const float *bias;
  int32_t rows;
  int32_t width;
  int32_t labels;
} cnn_roles;

/// out [rows][labels] of one anchor. `scratch` holds `width` floats.
void cnn_role_scores(cnn_isa isa, const cnn_roles *roles, float *scratch, float *out);

/// Turns every row of scores x [rows][labels] into log probabilities.
void cnn_log_softmax(float *x, int32_t rows, int32_t labels);

/// e to the power of x.
float cnn_exp(float x);

#endif
