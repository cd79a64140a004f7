// swift-tools-version: 6.1
// Targets in the order in which an article passes through them; see docs/architecture.md.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Landscape",
  products: [
    .executable(name: "landscape", targets: ["landscape"]),
    // What Benchmarks/ measures; one product, so that it can look into every room.
    .library(
      name: "LandscapeRooms",
      targets: [
        "DataTables", "TextRepair", "DamageModel", "Knowledge", "Articles", "Extraction", "Ingestion",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "DataTables", swiftSettings: settings),
    .target(name: "TextRepair", dependencies: ["DataTables"], swiftSettings: settings),
    // What damages pages, run forward: for tests and benchmarks alone.
    .target(name: "DamageModel", dependencies: ["TextRepair"], swiftSettings: settings),
    .target(name: "Knowledge", dependencies: ["TextRepair", "CLibCrypto"], swiftSettings: settings),
    .target(
      name: "Articles", dependencies: ["DataTables", "TextRepair", "Knowledge", "CLibXML2"],
      swiftSettings: settings),
    .target(
      name: "Extraction", dependencies: ["DataTables", "TextRepair", "Knowledge", "Articles"],
      swiftSettings: settings),
    .target(
      name: "KnowledgeStore",
      dependencies: [
        "TextRepair", "Knowledge", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "Ingestion",
      dependencies: [
        "DataTables", "TextRepair", "Knowledge", "Articles", "Extraction", "KnowledgeStore", "CLibArchive",
      ],
      swiftSettings: settings),
    .target(
      name: "Answering", dependencies: ["DataTables", "TextRepair", "Knowledge", "KnowledgeStore"],
      swiftSettings: settings),
    .target(name: "Evaluation", dependencies: ["Knowledge"], swiftSettings: settings),
    .target(
      name: "Exporting",
      dependencies: [
        "TextRepair", "Knowledge", "Articles", "Extraction", "KnowledgeStore", "Answering", "Evaluation",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "landscape",
      dependencies: [
        "DataTables", "TextRepair", "Knowledge", "Articles", "Extraction", "KnowledgeStore",
        "Ingestion", "Answering", "Exporting", "Evaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "InventedReadings", dependencies: ["Knowledge", "TextRepair"], path: "Tests/InventedReadings",
      swiftSettings: settings),
    .testTarget(name: "DataTablesTests", dependencies: ["DataTables"], swiftSettings: settings),
    .testTarget(
      name: "TextRepairTests", dependencies: ["TextRepair", "DamageModel", "DataTables"],
      swiftSettings: settings),
    .testTarget(
      name: "KnowledgeTests", dependencies: ["Knowledge", "TextRepair"], swiftSettings: settings),
    .testTarget(
      name: "ArticlesTests", dependencies: ["DataTables", "Articles", "Knowledge", "TextRepair"],
      swiftSettings: settings),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["DataTables", "Extraction", "Articles", "Knowledge", "TextRepair"],
      swiftSettings: settings),
    .testTarget(
      name: "KnowledgeStoreTests",
      dependencies: [
        "KnowledgeStore", "Knowledge", "TextRepair", "InventedReadings",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "IngestionTests",
      dependencies: [
        "Ingestion", "Extraction", "Articles", "KnowledgeStore", "Knowledge", "TextRepair",
        "InventedReadings",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AnsweringTests",
      dependencies: [
        "DataTables", "Answering", "KnowledgeStore", "Knowledge", "TextRepair", "InventedReadings",
      ],
      swiftSettings: settings),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "Knowledge"], swiftSettings: settings),
    .testTarget(
      name: "ExportingTests",
      dependencies: [
        "Exporting", "Articles", "Answering", "KnowledgeStore", "Knowledge", "TextRepair", "InventedReadings",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["landscape", "InventedReadings"], exclude: ["Snapshots"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
