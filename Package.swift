// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target of ours is built with the same strict settings.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// How the programs are linked: by lld, which removes what nobody uses, with no symbol for others to
/// call and with relative relocations packed, which glibc 2.36 of Debian 12 understands.
let compact: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker",
      "pack-relative-relocs",
    ], .when(configuration: .release))
]

/// noticectl is started for every question: nothing is left to be looked up or loaded then.
let whole: [LinkerSetting] = [
  .unsafeFlags(["-static-executable"], .when(configuration: .release))
]

let package = Package(
  name: "noticed",
  products: [
    .executable(name: "noticed", targets: ["noticed"]),
    .executable(name: "noticectl", targets: ["noticectl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // Libraries of the system.
    .systemLibrary(
      name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // For the tests and the benchmark alone: what our tables of scripts are held against.
    .systemLibrary(
      name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

    // The rooms, each with what it may import.
    .target(
      name: "NoticeTables",
      exclude: [
        "README.md", "area-codes.tsv", "big5-pairs.tsv", "divisions.tsv", "frequent-characters.tsv",
        "gb18030-pairs.tsv", "gb18030-runs.tsv", "readings.tsv", "script-phrases.tsv",
        "scripts.tsv",
        "towns.tsv", "variants.tsv", "words.tsv",
      ]),
    // Fast in debug builds too: the tests send messages of 16 MiB.
    .target(
      name: "TextForms",
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "NoticeRecord", dependencies: ["TextForms"], exclude: ["notice.schema.json"],
      swiftSettings: strict),
    .target(
      name: "NoticeReader",
      dependencies: ["NoticeRecord", "NoticeTables", "CLibXML2"],
      // Fast in debug builds too: the tests read millions of bytes.
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "NoticeLedger", dependencies: ["NoticeRecord", "NoticeTables"], swiftSettings: strict),
    .target(
      name: "NoticeStore",
      dependencies: [
        "NoticeRecord", "NoticeLedger", "TextForms", "CSQLite", "CZstd",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "CLinux"),
    .target(
      name: "LinuxIO", dependencies: ["TextForms", "CSystemd", "CLinux"], swiftSettings: strict),
    .target(name: "Varlink", dependencies: ["TextForms"], swiftSettings: strict),
    .target(
      name: "VarlinkServer",
      dependencies: [
        "Varlink",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "NoticeControl", dependencies: ["Varlink", "NoticeRecord", "TextForms"],
      swiftSettings: strict),
    .executableTarget(
      name: "noticed",
      dependencies: [
        "NoticeRecord", "NoticeReader", "NoticeLedger", "NoticeStore", "LinuxIO", "TextForms",
        "Varlink",
        "VarlinkServer", "NoticeControl",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict, linkerSettings: compact),
    // In release builds only: tests use all of Foundation.
    .target(
      name: "FoundationStandIns",
      cSettings: [.define("STANDS_IN", .when(configuration: .release))]),
    .executableTarget(
      name: "noticectl",
      dependencies: [
        "NoticeControl", "NoticeRecord", "TextForms", "Varlink", "FoundationStandIns",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: compact + whole),

    // What is measured, see Benchmarks/README.md.
    .executableTarget(
      name: "reader-benchmark", dependencies: ["NoticeReader", "NoticeRecord", "COpenCC"],
      path: "Benchmarks/ReaderBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "store-benchmark",
      dependencies: [
        "NoticeStore", "NoticeLedger", "NoticeReader", "NoticeRecord", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Benchmarks/StoreBenchmark", swiftSettings: strict),

    // What several tests and benchmarks need.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),

    // The tests: a folder a room, and the programs run as processes.
    .testTarget(
      name: "NoticeRecordTests", dependencies: ["NoticeRecord"],
      exclude: ["Support/validate-records.py"], swiftSettings: strict),
    .testTarget(
      name: "NoticeReaderTests",
      dependencies: ["NoticeReader", "NoticeRecord", "NoticeTables", "COpenCC", "TestSupport"],
      exclude: ["Judged"],
      swiftSettings: strict),
    .testTarget(
      name: "NoticeLedgerTests", dependencies: ["NoticeLedger", "NoticeRecord", "TestSupport"],
      exclude: ["Matter/pairs.tsv"], swiftSettings: strict),
    .testTarget(
      name: "NoticeStoreTests",
      dependencies: [
        "NoticeStore", "NoticeRecord", "NoticeLedger", "NoticeReader", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures", "Ledger/Year"], swiftSettings: strict),
    .testTarget(name: "LinuxIOTests", dependencies: ["LinuxIO"], swiftSettings: strict),
    .testTarget(name: "TextFormsTests", dependencies: ["TextForms"], swiftSettings: strict),
    .testTarget(name: "VarlinkTests", dependencies: ["Varlink"], swiftSettings: strict),
    .testTarget(
      name: "VarlinkServerTests",
      dependencies: [
        "TextForms", "Varlink", "VarlinkServer",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "NoticeControlTests",
      dependencies: ["NoticeControl", "Varlink", "NoticeRecord", "TextForms"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "NoticectlTests",
      dependencies: [
        "noticectl", "NoticeControl", "NoticeRecord", "Varlink",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Digest/Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "NoticedTests",
      dependencies: [
        "noticed", "NoticeStore", "NoticeLedger", "LinuxIO", "NoticeRecord", "NoticeControl",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: ["noticed", "noticectl", "Varlink", "TestSupport"],
      exclude: [
        "Golden", "Support/extreme-calls", "Support/in-terminal", "Support/leaping-clock",
        "Support/machine-checks", "Support/with-activated-sockets", "Support/with-journald",
        "Support/with-machine",
      ],
      swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x
)
