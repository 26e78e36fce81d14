import Glibc
import GraphModel
import GraphStore

// Measures the store beside the peers and the floor of ../shared/bench:
//
//   hearsay-bench load DATA.jsonl STORE         import into a graph directory
//   hearsay-bench read DATA.jsonl               how fast records are read, beside simdjson alone
//   hearsay-bench append STORE DATA.jsonl       append durably as one group
//   hearsay-bench q1 STORE ID                   a cold question: rows id, name, count
//   hearsay-bench repl STORE                    warm questions, one a line (q1 ID, q3 A B, end …)
//   hearsay-bench work STORE ROUNDS             append and fold until killed, for the kill test
//   hearsay-bench guard LIMITS.tsv FOLDER      counts (not times) of a fixed workload, exit 1 when above
//   hearsay-bench language STORE WORKLOAD.tsv   the same questions in openCypher
//   hearsay-bench warm STORE WORKLOAD.tsv       latencies inside the process, as JSON

do {
  try Benchmark(CommandLine.arguments).run()
} catch {
  let message = Array("hearsay-bench: \(error)\n".utf8)
  _ = message.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(2)
}
