import Foundation
import Testing
import _TestSupport

/// What the program says when a graph's folder cannot be used as asked (DESIGN section 4).
@Suite struct StorageMessageTests {
  private let scratch: ScratchFolder
  private let graph: URL

  init() throws {
    scratch = try ScratchFolder()
    graph = scratch.url.appending(path: "graph")
    let lines = scratch.url.appending(path: "in.jsonl")
    try #"{"type":"entity","id":"person:a","kind":"person","name":"Ada Brask"}"#
      .write(to: lines, atomically: true, encoding: .utf8)
    let run = try HearsayProgram.run(["import", lines.path, "--graph", graph.path])
    #expect(run.status == 0, "\(run.standardError)")
  }

  private func change(_ graph: URL) throws -> ProcessRun {
    try HearsayProgram.run(["ask", "CREATE (:Note {text: 'x'})", "--graph", graph.path])
  }

  private func count(_ graph: URL) throws -> String {
    let question = "MATCH (n:Person) RETURN count(n) AS c"
    return try HearsayProgram.run(
      ["ask", question, "--format", "jsonl", "--graph", graph.path]
    ).standardOutput
  }

  @Test func a_second_writer_is_told_who_the_first_is() throws {
    let lock = open(graph.appending(path: "graph.lock").path, O_RDWR | O_CREAT, 0o644)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    defer { close(lock) }
    _ = ftruncate(lock, 0)
    _ = pwrite(lock, "4242\n", 5, 0)
    let run = try change(graph)
    #expect(run.status == 2)
    #expect(run.standardError.contains("4242"), "\(run.standardError)")
    #expect(run.standardError.contains("try again"))
    #expect(try count(graph).contains("1"))
  }

  @Test func a_graph_of_a_newer_version_is_left_alone() throws {
    let file = graph.appending(path: "graph.jsonl")
    let newer = Data(#"{"type":"hearsay","version":9}"#.utf8) + Data("\n".utf8)
    try newer.write(to: file)
    for arguments in [["stats"], ["ask", "top speakers"], ["compact"], ["check"]] {
      let run = try HearsayProgram.run(arguments + ["--graph", graph.path])
      #expect(run.status == 2, "\(arguments)")
      #expect(run.standardError.contains("version 9"), "\(run.standardError)")
      #expect(run.standardError.contains("newer Hearsay"))
    }
    #expect(try Data(contentsOf: file) == newer)
  }

  /// Mounts a file system for one test; false without the right to.
  private static func mountFolder(_ folder: URL, _ options: String) -> Bool {
    let run = try? ProcessRun.run(
      URL(filePath: "/bin/mount"), ["-t", "tmpfs", "-o", options, "tmpfs", folder.path])
    return run?.status == 0
  }

  private static let mayMount: Bool = {
    guard let scratch = try? ScratchFolder(), mountFolder(scratch.url, "size=64k") else {
      return false
    }
    umount2(scratch.url.path, Int32(MNT_DETACH))
    return true
  }()

  @Test(.enabled(if: mayMount, "needs the right to mount a file system"))
  func a_read_only_folder_is_asked_and_not_changed() throws {
    let disk = scratch.url.appending(path: "disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try #require(Self.mountFolder(disk, "size=4m"))
    defer { umount2(disk.path, Int32(MNT_DETACH)) }
    let copy = disk.appending(path: "graph")
    try FileManager.default.copyItem(at: graph, to: copy)
    try #require(mount(nil, disk.path, nil, UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) == 0)
    #expect(try count(copy).contains("1"))
    for run in [
      try change(copy), try HearsayProgram.run(["compact", "--graph", copy.path]),
    ] {
      #expect(run.status == 2)
      #expect(run.standardError.contains("Read-only file system"), "\(run.standardError)")
      #expect(run.standardError.contains("copy its folder"), "\(run.standardError)")
    }
  }

  @Test(.enabled(if: mayMount, "needs the right to mount a file system"))
  func a_full_disk_keeps_what_was_saved() throws {
    let disk = scratch.url.appending(path: "disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    try #require(Self.mountFolder(disk, "size=64k"))
    defer { umount2(disk.path, Int32(MNT_DETACH)) }
    let copy = disk.appending(path: "graph")
    try FileManager.default.copyItem(at: graph, to: copy)
    let filler = String(repeating: "quay ", count: 20_000)
    let run = try HearsayProgram.run(
      ["ask", "CREATE (:Note {text: '\(filler)'})", "--graph", copy.path])
    #expect(run.status == 2)
    #expect(run.standardError.contains("No space left on device"), "\(run.standardError)")
    #expect(run.standardError.contains("make room"), "\(run.standardError)")
    #expect(try count(copy).contains("1"))
    let check = try HearsayProgram.run(["check", "--graph", copy.path])
    #expect(check.status == 0, "\(check.standardError)")
  }
}
