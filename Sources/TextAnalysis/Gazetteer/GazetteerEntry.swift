/// What the gazetteer knows of one name.
package struct GazetteerEntry: Sendable, Hashable {
  package var flags: GazetteerFlags
  private let attributes: UInt32
  /// The same for all names of one place (Kiev and Kyiv) or organization; 0 when the list has none.
  package let entity: UInt32

  /// Reads the fields of a slot.
  init(flags: UInt32, attributes: UInt32, entity: UInt32) {
    self.flags = GazetteerFlags(rawValue: flags)
    self.attributes = attributes
    self.entity = entity
  }

  /// Which given names a name is.
  package enum Gender: UInt32, Sendable, Hashable {
    case unknown
    case male
    case female
    case either
  }

  /// ISO 3166 code of the country that a place lies in, a demonym means or a body belongs to.
  package var country: String? {
    let first = attributes >> 5 & 31
    let second = attributes & 31
    guard first > 0, second > 0 else { return nil }
    return String(decoding: [UInt8(first + 64), UInt8(second + 64)], as: UTF8.self)
  }

  /// 0…15, two steps for each power of ten: 6 is 30,000 persons, 9 a million; how common a
  /// name of persons is on the same scale.
  package var populationClass: Int { Int(attributes >> 10 & 15) }

  package var gender: Gender { Gender(rawValue: attributes >> 14 & 3) ?? .unknown }
}
