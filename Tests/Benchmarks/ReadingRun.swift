import Glibc
import GraphStore

/// How fast records are read, beside simdjson alone on the same bytes with as many threads.
struct ReadingRun: ~Copyable {
  private let probe: ReadingProbe

  init(path: String) throws { probe = try ReadingProbe(path: path) }

  consuming func run() throws {
    var times = (simdjson: [Double](), records: [Double]())
    for _ in 0..<5 {
      var clock = Clock()
      _ = probe.parseOnDemand()
      times.simdjson.append(clock.lap())
      _ = try probe.readRecords()
      times.records.append(clock.lap())
    }
    let size = Double(probe.byteCount) / 1e9
    let rates = (size / times.simdjson.sorted()[2], size / times.records.sorted()[2])
    print("simdjson\t\(rates.0) GB/s\nrecords\t\(rates.1) GB/s\nshare\t\(rates.1 / rates.0)")
  }
}

/// Time on the wall between laps, in seconds.
struct Clock {
  private var last = Clock.now()

  mutating func lap() -> Double {
    let (before, now) = (last, Self.now())
    last = now
    return now - before
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
