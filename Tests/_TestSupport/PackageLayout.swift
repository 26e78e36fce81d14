package import Foundation

/// Where the package's files and the shared material lie when tests run.
package enum PackageLayout {
  /// The folder of `Package.swift`.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with development data, scorers and conformance suites beside the package; nil on a
  /// user's machine, where tests that need it skip.
  package static let shared: URL? = {
    let folder =
      ProcessInfo.processInfo.environment["HEARSAY_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Whether the shared material is there; for `.enabled(if:)`.
  package static var hasShared: Bool { shared != nil }

  /// A file or folder of the shared material, nil when it is not there.
  package static func shared(_ path: String) -> URL? {
    guard let url = shared?.appending(path: path) else { return nil }
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// An executable product of this build, such as `hearsay`; tests link no product but run it.
  package static func executable(_ name: String) -> URL {
    testBundleFolder.appending(path: name)
  }

  /// The program `hearsay`: the release build where `scripts/test` made one, else the one beside the
  /// tests.
  package static let hearsay =
    ProcessInfo.processInfo.environment["HEARSAY_RELEASE"].map { URL(filePath: $0) }
    ?? executable("hearsay")

  /// The folder that the test bundle and the products are built into.
  private static var testBundleFolder: URL {
    #if os(macOS)
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent()
    }
    #endif
    return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  }
}
