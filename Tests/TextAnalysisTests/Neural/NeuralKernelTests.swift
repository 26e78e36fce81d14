import CNeuralKernels
import Testing
import _TestSupport

@Suite struct NeuralKernelTests {
  private static let all: [cnn_isa] = [cnn_portable, cnn_avx2, cnn_avx512vnni].filter {
    $0.rawValue <= cnn_best_isa().rawValue
  }

  /// Small random matrices.
  private struct Sample {
    var random = SplitMix64(seed: 11)

    mutating func floats(_ count: Int) -> [Float] {
      (0..<count).map { _ in Float.random(in: -2...2, using: &random) }
    }

    mutating func bytes(_ count: Int) -> [Int8] {
      (0..<count).map { _ in Int8.random(in: -127...127, using: &random) }
    }
  }

  @Test func dense_layer_has_the_same_bits_on_every_instruction_set() {
    let (rows, inputs, outputs) = (7, 64, 96)
    var sample = Sample()
    let x = sample.floats(rows * inputs)
    let weights = sample.bytes(inputs * outputs)
    let scales = sample.floats(outputs)
    let bias = sample.floats(outputs)
    let sums = (0..<outputs).map { Self.sum(of: weights, inputs: inputs, output: $0) }
    let results = Self.all.map { isa in
      var rounded = [Int8](repeating: 0, count: rows * inputs)
      var rowScales = [Float](repeating: 0, count: rows)
      var y = [Float](repeating: 0, count: rows * outputs)
      cnn_quantise(isa, x, Int32(rows), Int32(inputs), &rounded, &rowScales)
      weights.withUnsafeBufferPointer { w in
        scales.withUnsafeBufferPointer { s in
          bias.withUnsafeBufferPointer { b in
            sums.withUnsafeBufferPointer { z in
              var layer = cnn_dense(
                weights: w.baseAddress, scales: s.baseAddress, bias: b.baseAddress,
                sums: z.baseAddress, inputs: Int32(inputs), outputs: Int32(outputs))
              cnn_linear(isa, &layer, rounded, rowScales, Int32(rows), &y)
            }
          }
        }
      }
      return y
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(results[0].contains { $0 != 0 })
  }

  private static func sum(of packed: [Int8], inputs: Int, output: Int) -> Int32 {
    let panel = output / 48 * 48 * inputs
    return (0..<inputs).reduce(0) {
      $0 + Int32(packed[panel + $1 / 4 * 192 + output % 48 * 4 + $1 % 4])
    }
  }

  @Test(arguments: [1, 4, 15, 16, 33])
  func attention_has_the_same_bits_on_every_instruction_set(rows: Int) {
    var sample = Sample()
    let qkv = sample.floats(rows * 3 * 64)
    let results = Self.all.map { isa in
      var scratch = [Float](repeating: 0, count: Int(cnn_attention_scratch(Int32(rows))))
      var out = [Float](repeating: 0, count: rows * 64)
      cnn_attention(isa, qkv, Int32(rows), 2, &scratch, &out)
      return out
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(results[0].allSatisfy { abs($0) <= 2 })
  }

  @Test func normalisation_and_gelu_have_the_same_bits_on_every_instruction_set() {
    var sample = Sample()
    let x = sample.floats(3 * 384)
    let y = sample.floats(3 * 384)
    let gain = sample.floats(384)
    let results = Self.all.map { isa in
      var out = x
      cnn_add_norm(isa, &out, y, gain, gain, 3, 384)
      cnn_gelu(isa, &out, Int64(out.count))
      return out
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }

  @Test func gelu_is_right_where_it_is_known() {
    var x: [Float] = [0, 1, -1, 3, -3, 10, -10, 0.5] + [Float](repeating: 0, count: 8)
    cnn_gelu(cnn_best_isa(), &x, 16)
    let known: [Float] = [0, 0.841_345, -0.158_655, 2.995_95, -0.004_05, 10, 0, 0.345_731]
    for (found, expected) in zip(x, known) { #expect(abs(found - expected) < 1e-4) }
  }
}
