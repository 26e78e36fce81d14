// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Language rules that every Swift target of the package obeys.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The modules in the order in which data flows; each names only what lies before it.
let modules: [Target] = [
  .target(name: "GraphModel", swiftSettings: strict),
  .target(
    name: "TextAnalysis", dependencies: ["CNeuralKernels", "CModelData", "CLanguageData"],
    swiftSettings: strict),
  .target(name: "Articles", dependencies: ["CZlib"], swiftSettings: strict),
  .target(
    name: "Extraction", dependencies: ["GraphModel", "TextAnalysis", "Articles"],
    swiftSettings: strict),
  .target(
    name: "Resolution", dependencies: ["GraphModel", "TextAnalysis", "Articles", "Extraction"],
    swiftSettings: strict),
  .target(
    name: "GraphStore", dependencies: ["GraphModel", "CSimdJSON", "CTextScan"],
    swiftSettings: strict),
  .target(name: "QueryLanguage", dependencies: ["GraphModel"], swiftSettings: strict),
  .target(
    name: "QueryEngine", dependencies: ["GraphModel", "QueryLanguage"], swiftSettings: strict),
  .target(name: "Rendering", dependencies: ["GraphModel", "QueryEngine"], swiftSettings: strict),
  .target(
    name: "Workspace",
    dependencies: [
      "GraphModel", "TextAnalysis", "Articles", "Extraction", "Resolution", "GraphStore",
      "QueryLanguage", "QueryEngine", "Rendering",
    ],
    swiftSettings: strict),
  .target(
    name: "Shell",
    dependencies: [
      "GraphModel", "QueryLanguage", "QueryEngine", "Workspace", "Rendering", "CLibEdit",
    ],
    swiftSettings: strict),
]

/// C targets: thin shims over system libraries, numeric kernels, embedded data.
let shims: [Target] = [
  .systemLibrary(
    name: "CLibEdit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
  .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
  .target(
    name: "CSimdJSON",
    linkerSettings: [.linkedLibrary("simdjson")]),
  .target(name: "CTextScan"),
  .target(name: "CNeuralKernels"),
  .target(
    name: "CLanguageData",
    exclude: [
      "gazetteer.bin", "clusters.bin", "partOfSpeech.model", "names.model", "cues.model",
      "arguments.model",
    ]),
  .target(name: "CModelData", exclude: ["tagger.bin"]),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let executables: [Target] = [
  .executableTarget(
    name: "hearsay",
    dependencies: [
      "GraphModel", "TextAnalysis", "Articles", "QueryEngine", "Workspace", "Rendering", "Shell",
      argumentParser,
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "hearsay-tck",
    dependencies: ["GraphModel", "GraphStore", "QueryLanguage", "QueryEngine"],
    swiftSettings: strict),
  .executableTarget(
    name: "hearsay-bench",
    dependencies: ["GraphModel", "GraphStore", "QueryEngine", "CAllocationCount"],
    path: "Tests/Benchmarks",
    exclude: ["RESULTS.md", "hearsay.json", "run", "limits.tsv", "growth.svg"],
    swiftSettings: strict),
  .target(name: "CAllocationCount", path: "Tests/CAllocationCount"),
  .executableTarget(
    name: "hearsay-train",
    dependencies: [
      "GraphModel", "TextAnalysis", "Articles", "Extraction", "Resolution", "Workspace",
      argumentParser,
    ],
    swiftSettings: strict),
]

/// The invented graph and session that rendering and the shell are tested with.
let usersOfSample: Set = ["Rendering", "Shell"]

/// The text cases, snapshots and expectations that a test target has; its tests find them by path.
func textFolders(of target: String) -> [String] {
  ["Cases", "Snapshots", "Fixtures", "Neural/golden.json"].filter {
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Tests/\(target)/\($0)")
  }
}

/// A test target for one module, which may see everything that the module sees.
func tests(of module: Target) -> Target {
  .testTarget(
    name: "\(module.name)Tests",
    dependencies: ["_TestSupport", .init(stringLiteral: module.name)] + module.dependencies
      + (usersOfSample.contains(module.name) ? ["_ShellSample"] : [])
      // The engine sees a graph's protocol only; its tests compare it on the store's graph too.
      + (module.name == "QueryEngine" ? ["GraphStore", "CSimdJSON"] : []),
    exclude: textFolders(of: "\(module.name)Tests"),
    swiftSettings: strict)
}

let testTargets: [Target] =
  [
    .target(
      name: "_TestSupport", dependencies: ["GraphModel"], path: "Tests/_TestSupport",
      swiftSettings: strict),
    .target(
      name: "_ShellSample", dependencies: ["GraphModel", "QueryEngine", "Shell", "Workspace"],
      path: "Tests/_ShellSample", swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["_TestSupport", "hearsay", "hearsay-tck", "hearsay-train", "Shell"],
      exclude: textFolders(of: "CommandTests"), swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["_TestSupport", "hearsay"],
      exclude: textFolders(of: "TerminalTests") + ["CHECKLIST.md"], swiftSettings: strict),
  ]
  + modules.map { tests(of: $0) }

let package = Package(
  name: "hearsay",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "hearsay", targets: ["hearsay"]),
    .library(name: "Hearsay", targets: ["Workspace", "GraphModel", "QueryEngine", "Rendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: modules + shims + executables + testTargets,
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx20
)
