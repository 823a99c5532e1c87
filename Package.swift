// swift-tools-version: 6.2
import PackageDescription

/// Settings that every target shares.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  // `any` is written out, so that an existential on a hot path is seen in review.
  .enableUpcomingFeature("ExistentialAny"),
  // An import is an implementation detail unless it says `public`.
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Each unsafe expression is marked where it stands.
  .strictMemorySafety(),
]

/// The modules in the order of the flow: each may import those before it, none behind it.
let modules = [
  "Quantities", "Documents", "Figures", "Relations", "Claims", "Consistency", "Reports", "Corpora",
]

let package = Package(
  name: "tieout",
  // `Int128`, the mantissa of every exact decimal, is available from these systems on.
  platforms: [.macOS(.v15)],
  products: modules.map { .library(name: $0, targets: [$0]) } + [
    .library(name: "TieoutKit", targets: ["TieoutKit"]),
    .executable(name: "tieout", targets: ["tieout"]),
  ],
  targets: modules.enumerated().map { index, name in
    .target(
      name: name, dependencies: modules[..<index].map { .target(name: $0) },
      swiftSettings: settings)
  } + [
    .target(
      name: "TieoutKit", dependencies: modules.map { .target(name: $0) }, swiftSettings: settings),
    .executableTarget(
      name: "tieout", dependencies: modules.map { .target(name: $0) }, swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: modules.map { .target(name: $0) }, swiftSettings: settings),
    .testTarget(
      name: "tieoutTests", dependencies: ["tieout", "TieoutKit", "TestSupport"],
      swiftSettings: settings),
  ]
    + modules.map { name in
      .testTarget(
        name: name + "Tests",
        dependencies: modules.map { .target(name: $0) } + ["TestSupport"],
        exclude: name == "Reports" ? ["Snapshots"] : [],
        swiftSettings: settings)
    }
)
