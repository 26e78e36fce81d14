/// One run of a pattern over a text.
struct PatternMatch {
  private let instructions: [PatternProgram.Instruction]
  /// The step at which each instruction was reached last.
  private var reached: [Int]
  private var pending: [Int] = []

  init(_ program: PatternProgram) {
    instructions = program.instructions
    reached = Array(repeating: -1, count: instructions.count)
  }

  /// Whether the pattern fits the whole text.
  mutating func fits(
    _ text: String, tick: () throws(QueryError) -> Void
  ) throws(QueryError) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    var before: Unicode.Scalar?
    var after = scalars.next()
    var step = 0
    var current: [Int] = []
    var fits = follow(0, step, before, after, into: &current)
    while let scalar = after {
      if current.isEmpty { return false }
      // A step costs as much as there are states.
      for _ in 0...(current.count / 64) { try tick() }
      after = scalars.next()
      before = scalar
      step += 1
      fits = false
      var next: [Int] = []
      next.reserveCapacity(current.count)
      for state in current {
        if case .read(let set) = instructions[state], set.contains(scalar) {
          if follow(state + 1, step, before, after, into: &next) { fits = true }
        }
      }
      current = next
    }
    return fits
  }

  /// Adds the reading states that an instruction leads to; says whether the match is among them.
  private mutating func follow(
    _ start: Int, _ step: Int, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?,
    into states: inout [Int]
  ) -> Bool {
    var matches = false
    pending.append(start)
    while let state = pending.popLast() {
      if reached[state] == step { continue }
      reached[state] = step
      switch instructions[state] {
      case .read: states.append(state)
      case .assert(let assertion): if assertion.holds(before, after) { pending.append(state + 1) }
      case .jump(let target): pending.append(target)
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .match: matches = true
      }
    }
    return matches
  }
}
