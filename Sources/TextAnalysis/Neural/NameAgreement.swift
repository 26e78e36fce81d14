/// Makes the mentions of one name in an article agree on its kind.
///
/// The kind is the one with the most confidence over all mentions; a person's full name also speaks for
/// its last word.
enum NameAgreement {
  /// Sets the kinds of `names`, which lie in `text`; linear in the length of the names.
  static func apply(to names: inout [NameSpan], text: UnsafeBufferPointer<UInt8>) {
    let spellings = names.map { String(decoding: text[$0.range], as: UTF8.self).lowercased() }
    var votes: [String: [Float]] = [:]
    func vote(_ spelling: String, _ name: NameSpan) {
      votes[spelling, default: [0, 0, 0, 0]][Int(name.kind.rawValue)] += name.confidence
    }
    for (name, spelling) in zip(names, spellings) {
      vote(spelling, name)
      guard name.kind == .person,
        let space = spelling.lastIndex(where: \.isWhitespace)
      else { continue }
      vote(String(spelling[spelling.index(after: space)...]), name)
    }
    for i in names.indices {
      guard let tally = votes[spellings[i]], let most = tally.max(),
        let kind = tally.firstIndex(of: most).flatMap({ NameKind(rawValue: UInt8($0)) })
      else { continue }
      names[i].kind = kind
    }
  }
}
