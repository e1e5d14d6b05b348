// swift-tools-version: 6.2
import PackageDescription

// Imports go down only: each target may import those listed after it, never those before it.
// RapportDiagnostics has no local dependencies, so that every other target can depend on it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rapport",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "rapport", targets: ["rapport"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without its trait, which brings Foundation along.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .executableTarget(name: "rapport", dependencies: ["RapportCommands"], swiftSettings: strict),
    .target(
      name: "RapportCommands",
      dependencies: [
        "RapportSite", "RapportDiff", "RapportHub", "RapportGit", "RapportContent", "RapportDiagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "RapportSite",
      dependencies: [
        "RapportSearch", "RapportHub", "RapportContent", "RapportDiagnostics", "CRapport",
      ],
      swiftSettings: strict),
    .target(
      name: "RapportSearch", dependencies: ["RapportHub", "RapportDiagnostics", "CStemmer"],
      swiftSettings: strict),
    .target(
      name: "RapportDiff", dependencies: ["RapportHub", "RapportContent", "RapportDiagnostics"],
      swiftSettings: strict),
    .target(
      name: "RapportHub", dependencies: ["RapportContent", "RapportDiagnostics"],
      swiftSettings: strict),
    .target(
      name: "RapportGit",
      dependencies: [
        "RapportContent", "RapportDiagnostics", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "RapportContent", dependencies: ["RapportDiagnostics", "CCMark", "Yams"],
      swiftSettings: strict),
    .target(name: "RapportDiagnostics", swiftSettings: strict),
    .target(name: "CRapport"),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev", "pkg-config"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    // Real repositories for tests of several modules.
    .target(name: "GitTesting", path: "Tests/GitTesting", swiftSettings: strict),
    .testTarget(
      name: "RapportDiagnosticsTests", dependencies: ["RapportDiagnostics"], swiftSettings: strict),
    .testTarget(
      name: "RapportContentTests", dependencies: ["RapportContent", "RapportDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportGitTests", dependencies: ["RapportGit", "RapportContent", "GitTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportHubTests", dependencies: ["RapportHub", "RapportContent", "RapportDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportSearchTests", dependencies: ["RapportSearch", "RapportDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportDiffTests",
      dependencies: ["RapportDiff", "RapportHub", "RapportContent", "RapportDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportSiteTests",
      dependencies: ["RapportSite", "RapportHub", "RapportContent", "RapportDiagnostics", "CRapport"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportCommandsTests",
      dependencies: [
        // The executable too: some behaviours can only be seen from outside, on a process.
        "rapport", "RapportCommands", "RapportSite", "RapportHub", "RapportContent", "RapportDiagnostics",
        "GitTesting",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
