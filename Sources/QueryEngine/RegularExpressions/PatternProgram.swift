/// A pattern as instructions for a machine that is in many states at once.
struct PatternProgram {
  enum Instruction {
    /// Goes on with the next instruction after a scalar of a set.
    case read(ScalarSet)
    case assert(PatternAssertion)
    case jump(Int)
    case split(Int, Int)
    case match
  }

  /// What nested counts may multiply to.
  private static let longest = 20_000

  private(set) var instructions: [Instruction] = []

  init(_ node: PatternNode) throws(PatternError) {
    try add(node)
    try emit(.match)
  }

  private mutating func emit(_ instruction: Instruction) throws(PatternError) {
    guard instructions.count < PatternProgram.longest else { throw .tooLarge }
    instructions.append(instruction)
  }

  private mutating func add(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .set(let set): try emit(.read(set))
    case .assertion(let assertion): try emit(.assert(assertion))
    case .sequence(let parts): for part in parts { try add(part) }
    case .alternatives(let branches): try addAlternatives(branches)
    case .repeated(let inner, let minimum, let maximum):
      // What repeats nothing is enough once.
      for _ in 0..<min(minimum, PatternProgram.longest) {
        let before = instructions.count
        try add(inner)
        if instructions.count == before { return }
      }
      if minimum > PatternProgram.longest { throw .tooLarge }
      guard let maximum else { return try addLoop(inner) }
      try addOptional(inner, maximum - minimum)
    }
  }

  private mutating func addAlternatives(_ branches: [PatternNode]) throws(PatternError) {
    var ends: [Int] = []
    for branch in branches.dropLast() {
      let split = instructions.count
      try emit(.split(split + 1, 0))
      try add(branch)
      ends.append(instructions.count)
      try emit(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = branches.last { try add(last) }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func addLoop(_ inner: PatternNode) throws(PatternError) {
    let split = instructions.count
    try emit(.split(split + 1, 0))
    try add(inner)
    try emit(.jump(split))
    instructions[split] = .split(split + 1, instructions.count)
  }

  /// Up to so many more.
  private mutating func addOptional(_ inner: PatternNode, _ count: Int) throws(PatternError) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      try emit(.split(instructions.count + 1, 0))
      let before = instructions.count
      try add(inner)
      if instructions.count == before { break }
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }
}
