// swift-tools-version: 6.2
import PackageDescription

/// Settings that every target shares, as in the package that is measured.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// The modules that are measured.
let measured = [
  "Quantities", "Documents", "Figures", "Relations", "Claims", "Consistency", "Reports", "Corpora",
]

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tieout", path: "..")],
  targets: [
    .target(name: "SampleText", swiftSettings: settings),
    .target(
      name: "Mutations",
      dependencies: ["SampleText"] + measured.map { .product(name: $0, package: "tieout") },
      swiftSettings: settings),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["SampleText", "Mutations"]
        + measured.map { .product(name: $0, package: "tieout") },
      swiftSettings: settings),
    .testTarget(
      name: "SampleTextTests", dependencies: ["SampleText"], swiftSettings: settings),
    .testTarget(
      name: "MutationsTests",
      dependencies: ["Mutations", "SampleText"]
        + measured.map { .product(name: $0, package: "tieout") },
      swiftSettings: settings),
  ]
)
