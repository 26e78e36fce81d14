/// Folding and hashing, scalar for scalar as `scripts/gazetteers/fold.py` does it.
extension Gazetteer {
  /// The 64-bit hash of a token's folded form: FNV-1a over scalars, then mixed.
  @inline(__always)
  package func hash(_ token: TextRange, in reader: UTF8Reader) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var beforePeriod = hash
    var periods = 0
    var offset = token.lowerBound
    var last: UInt32 = 0
    while offset < token.upperBound {
      var (scalar, length) = reader.scalar(at: offset)
      offset += length
      if scalar < 0x80 {
        if scalar == 0x27 || scalar == 0x60 { continue }
        if scalar >= 0x41 && scalar <= 0x5A { scalar |= 0x20 }
      } else if let folded = fold(scalar) {
        if folded & 0x8000 != 0 {
          hash = Self.step(hash, UInt32(folded >> 7 & 0x7F))
          scalar = UInt32(folded & 0x7F)
        } else {
          scalar = UInt32(folded)
        }
      } else if Self.isApostrophe(scalar) {
        continue
      }
      if scalar == 0x2E {
        periods += 1
        beforePeriod = hash
      }
      last = scalar
      hash = Self.step(hash, scalar)
    }
    // The period of an abbreviation does not count: St. is St.
    if periods == 1, last == 0x2E { hash = beforePeriod }
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }

  /// The hash of a sequence of tokens with one more.
  @inline(__always)
  package static func extend(_ sequence: UInt64, by token: UInt64) -> UInt64 {
    let value = ((sequence << 5 | sequence >> 59) ^ token) &* 0x9E37_79B9_7F4A_7C15
    return value ^ value >> 29
  }

  @inline(__always)
  private static func step(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
  }

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x2018 || scalar == 0x2019 || scalar == 0x2BB || scalar == 0x2BC
  }

  /// The folded form of a scalar of Latin, Greek or Cyrillic: a scalar, or 0x8000 and two letters of
  /// 7 bits; nil for other scripts.
  @inline(__always)
  private func fold(_ scalar: UInt32) -> UInt16? {
    switch scalar {
    case 0xC0..<0x250: folding[Int(scalar - 0xC0)]
    case 0x370..<0x530: folding[Int(scalar - 0x370 + 0x190)]
    case 0x1E00..<0x1F00: folding[Int(scalar - 0x1E00 + 0x350)]
    default: nil
    }
  }

  /// A name without case and accents, for comparing names as the gazetteer does; hyphens become
  /// spaces, apostrophes go.
  package func folded(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let value = scalar.value
      if value == 0x27 || value == 0x60 || Self.isApostrophe(value) { continue }
      if value == 0x2D || value == 0x2013 {
        result.append(" ")
      } else if value < 0x80 {
        let isUpper = value >= 0x41 && value <= 0x5A
        result.append(Unicode.Scalar(UInt8(isUpper ? value | 0x20 : value)))
      } else if let folded = fold(value) {
        if folded & 0x8000 != 0 {
          result.append(Unicode.Scalar(UInt8(folded >> 7 & 0x7F)))
          result.append(Unicode.Scalar(UInt8(folded & 0x7F)))
        } else if let plain = Unicode.Scalar(folded) {
          result.append(plain)
        }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
