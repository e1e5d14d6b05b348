// swift-tools-version: 6.2
import PackageDescription

// Imports go down only: each target may import those listed after it, never those before it.
// RapportBase needs nothing but the C that it wraps, so that every other target can depend on it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rapport",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "rapport", targets: ["rapport"])],
  // Exact: whatever is published newer is no part of a build until somebody says so.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Open files and error numbers with types, in place of wrappers of our own around read and write.
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    // Without its trait, which brings Foundation along.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    // HTTP for `serve`; the products named below don't import Foundation.
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
  ],
  targets: [
    .executableTarget(name: "rapport", dependencies: ["RapportCommands"], swiftSettings: strict),
    .target(
      name: "RapportCommands",
      dependencies: [
        "RapportServer", "RapportSite", "RapportTheme", "RapportPublish", "RapportAuthoring", "RapportDiff",
        "RapportGit", "RapportHub", "RapportScorecard", "RapportAttachments", "RapportContent",
        "RapportDiagnostics", "RapportBase",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "RapportServer",
      dependencies: [
        "RapportSite", "RapportTheme", "RapportDiff", "RapportHub", "RapportAttachments", "RapportContent",
        "RapportDiagnostics", "RapportBase", "CZlib",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      // The scripts that are added to served pages.
      resources: ["live.js", "worker.js", "live.css", "unready.html"].map { .embedInCode("Page/" + $0) },
      swiftSettings: strict),
    .target(
      name: "RapportSite",
      dependencies: [
        "RapportTheme", "RapportAuthoring", "RapportSearch", "RapportHub", "RapportScorecard",
        "RapportAttachments", "RapportContent", "RapportDiagnostics", "RapportBase",
      ],
      swiftSettings: strict),
    .target(
      name: "RapportTheme",
      dependencies: ["RapportContent", "RapportDiagnostics", "RapportBase", "CRapport"], swiftSettings: strict
    ),
    .target(
      name: "RapportPublish",
      dependencies: ["RapportBase", "CRapport", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .target(
      name: "RapportAuthoring",
      dependencies: [
        "RapportHub", "RapportAttachments", "RapportContent", "RapportDiagnostics", "RapportBase", "CRapport",
      ],
      swiftSettings: strict),
    .target(
      name: "RapportDiff",
      dependencies: ["RapportHub", "RapportContent", "RapportDiagnostics", "RapportBase"],
      swiftSettings: strict),
    .target(name: "RapportSearch", dependencies: ["RapportBase", "CStemmer"], swiftSettings: strict),
    .target(
      name: "RapportGit",
      dependencies: [
        "RapportProcess", "RapportContent", "RapportDiagnostics", "RapportBase",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "RapportHub",
      dependencies: [
        "RapportScorecard", "RapportAttachments", "RapportContent", "RapportDiagnostics", "RapportBase",
      ],
      swiftSettings: strict),
    .target(
      name: "RapportScorecard", dependencies: ["RapportDiagnostics", "RapportBase"], swiftSettings: strict),
    .target(
      name: "RapportAttachments",
      dependencies: [
        "RapportProcess", "RapportBase", "CZlib", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "RapportProcess",
      dependencies: [
        "RapportBase", "CRapport",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "RapportContent", dependencies: ["RapportDiagnostics", "RapportBase", "CCMark", "CYAML"],
      swiftSettings: strict),
    .target(name: "RapportDiagnostics", dependencies: ["RapportBase"], swiftSettings: strict),
    .target(
      name: "RapportBase",
      dependencies: ["CRapport", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .target(name: "CRapport"),
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev", "pkg-config"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev", "pkg-config"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev", "pkg-config"]), .brew(["zlib"])]),
    // What tests of several modules share: hubs in memory, real repositories and folders, goldens, fixtures.
    .target(
      name: "TestSupport",
      dependencies: ["RapportHub", "RapportContent", "RapportDiagnostics", "RapportBase"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "RapportBaseTests",
      dependencies: ["RapportBase", "TestSupport", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .testTarget(
      name: "RapportDiagnosticsTests", dependencies: ["RapportDiagnostics"], swiftSettings: strict),
    .testTarget(
      name: "RapportContentTests",
      dependencies: ["TestSupport", "RapportContent", "RapportDiagnostics", "RapportBase"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportAttachmentsTests",
      dependencies: [
        "TestSupport", "RapportAttachments", "RapportProcess", "RapportBase", "CZlib",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RapportGitTests", dependencies: ["RapportGit", "RapportContent", "RapportBase", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportHubTests",
      dependencies: ["TestSupport", "RapportHub", "RapportContent", "RapportDiagnostics", "RapportBase"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportScorecardTests", dependencies: ["RapportScorecard", "RapportBase"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportAuthoringTests",
      dependencies: [
        "TestSupport",
        "RapportAuthoring", "RapportHub", "RapportContent", "RapportDiagnostics", "RapportBase",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RapportSearchTests", dependencies: ["TestSupport", "RapportSearch", "RapportBase"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportDiffTests",
      dependencies: [
        "TestSupport", "RapportDiff", "RapportHub", "RapportContent", "RapportDiagnostics", "RapportBase",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RapportThemeTests",
      dependencies: ["TestSupport", "RapportTheme", "RapportContent", "RapportDiagnostics", "CRapport"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportPublishTests",
      dependencies: [
        "TestSupport", "RapportPublish", "CRapport", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RapportSiteTests",
      dependencies: [
        "TestSupport",
        "RapportSite", "RapportTheme", "RapportAuthoring", "RapportHub", "RapportSearch",
        "RapportContent", "RapportDiagnostics", "RapportBase",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RapportServerTests",
      dependencies: ["TestSupport", "RapportServer", "RapportContent", "RapportBase"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportCommandsTests",
      dependencies: [
        // The executable too: some behaviours can only be seen from outside, on a process.
        "rapport", "RapportCommands", "RapportSite", "RapportHub", "RapportContent", "RapportDiagnostics",
        "RapportBase", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` alone builds these: they need the fuzzer's runtime library, which not every toolchain has.
if Context.environment["RAPPORT_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "rapport-fuzz",
      dependencies: [
        "TestSupport", "RapportSite", "RapportTheme", "RapportAuthoring", "RapportHub",
        "RapportContent", "RapportDiagnostics", "RapportBase",
      ],
      path: "Tests/Fuzz/Harness", swiftSettings: strict)
  ]
}
