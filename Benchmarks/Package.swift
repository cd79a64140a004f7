// swift-tools-version: 6.1
// Measurements, apart from the tests: how right (`accuracy`) and how fast (`throughput`). See docs/accuracy.md.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "Landscape", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "accuracy",
      dependencies: [
        .product(name: "LandscapeRooms", package: "Landscape"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "throughput",
      dependencies: [
        .product(name: "LandscapeRooms", package: "Landscape"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
