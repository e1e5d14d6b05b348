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
  ],
  targets: [
    .executableTarget(name: "rapport", dependencies: ["RapportCommands"], swiftSettings: strict),
    .target(
      name: "RapportCommands",
      dependencies: [
        "RapportSite", "RapportHub", "RapportContent", "RapportDiagnostics",
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
      name: "RapportHub", dependencies: ["RapportContent", "RapportDiagnostics"],
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
    .testTarget(
      name: "RapportDiagnosticsTests", dependencies: ["RapportDiagnostics"], swiftSettings: strict),
    .testTarget(
      name: "RapportContentTests", dependencies: ["RapportContent", "RapportDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportHubTests", dependencies: ["RapportHub", "RapportContent", "RapportDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportSearchTests", dependencies: ["RapportSearch", "RapportDiagnostics"],
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
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
