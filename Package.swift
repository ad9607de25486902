// swift-tools-version: 6.2
import PackageDescription

/// Rooms that need no pointers: every use of an unsafe construct is an error there.
let memorySafe: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
]

let package = Package(
  name: "overt",
  products: [
    .executable(name: "overt", targets: ["overt"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // System libraries, reached through small module targets.
    .systemLibrary(name: "COpenVINO", pkgConfig: "openvino_c"),
    .systemLibrary(name: "CFFmpeg", pkgConfig: "libavformat libavcodec libswscale libavutil"),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .target(name: "CKernels"),
    .target(name: "CVideo4Linux"),
    .target(name: "CConfine"),

    // The rules: pure, no clock, no input or output.
    .target(name: "Mandate", swiftSettings: memorySafe),

    // What happened, provably: canonical JSON, Merkle tree, checkpoints, proofs, tiles.
    .target(
      name: "Ledger", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: memorySafe),

    // What must be forgotten can be: sealed records, and the ring of keys that forgets.
    .target(
      name: "Vault", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: memorySafe),

    // Where ledger rows and sealed rows are kept: SQLite and PostgreSQL behind one protocol.
    .target(
      name: "Stores",
      dependencies: ["Ledger", "CPostgreSQL", .product(name: "GRDB", package: "GRDB.swift")]),

    // Who is signed in: passphrases, one-time codes, sessions.
    .target(name: "Identity", dependencies: ["CArgon2", .product(name: "Crypto", package: "swift-crypto")]),

    // What a stranger can check: rules and figures against a published log.
    .target(name: "Disclosure", dependencies: ["Mandate", "Ledger"], swiftSettings: memorySafe),

    // The one writer: commands in, events, leaves and sealed records out.
    .target(
      name: "Station",
      dependencies: [
        "Mandate", "Ledger", "Vault", "Stores", "Identity", "Disclosure", "Tabular", "Imaging", "CKernels", "Yams",
      ],
      swiftSettings: memorySafe),

    // HTTP: the station's socket, witnesses, published logs.
    .target(
      name: "Web",
      dependencies: [
        "Station", "Mandate", "Ledger", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ]),

    // Pictures, networks, faces, comparison.
    .target(name: "Imaging", dependencies: ["CFFmpeg", "CKernels"]),
    .target(name: "Capture", dependencies: ["Imaging", "CFFmpeg", "CKernels", "CVideo4Linux"]),
    .target(name: "Inference", dependencies: ["COpenVINO", "CKernels"]),
    .target(name: "Packs", dependencies: ["Mandate", "Yams"], swiftSettings: memorySafe),
    .target(
      name: "Faces",
      dependencies: [
        "Mandate", "Packs", "Inference", "Imaging", "CKernels", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Gallery",
      dependencies: ["Mandate", "Faces", "CKernels", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Recognition", dependencies: ["Mandate", "Capture", "Imaging", "Faces", "Gallery"],
      swiftSettings: memorySafe),

    // A process that can do nothing else: how it is started, what it gives up, threads that stay on their cores.
    .target(name: "Confinement", dependencies: ["CConfine"]),

    // Pages that need nothing from elsewhere: text made safe, tables, drawings.
    .target(name: "Pages", swiftSettings: memorySafe),

    // Tables as files, and accuracy on labelled still images: never video.
    .target(name: "Tabular", dependencies: ["Imaging"], swiftSettings: memorySafe),
    .target(
      name: "Evaluation", dependencies: ["Mandate", "Imaging", "Inference", "Faces", "Tabular", "Pages", "CKernels"],
      swiftSettings: memorySafe),
    // The same for whole tracks, by the rules that a recogniser follows: clips whose faces are labelled frame by frame.
    .target(
      name: "TrackEvaluation",
      dependencies: ["Evaluation", "Mandate", "Capture", "Imaging", "Faces", "Recognition", "Tabular"],
      swiftSettings: memorySafe),

    // The application and its command line.
    .target(
      name: "Service",
      dependencies: [
        "Mandate", "Capture", "Imaging", "Faces", "Gallery", "Recognition", "Confinement", "Tabular", "CKernels",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: memorySafe),
    .executableTarget(
      name: "overt",
      dependencies: [
        "Service", "Station", "Disclosure", "Ledger", "Web", "Recognition", "Evaluation", "TrackEvaluation", "Tabular",
        "Pages", "Capture", "Rehearsal", "Confinement", "Faces", "Imaging", "Mandate",
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Speed and accuracy beside what most people use.
    .executableTarget(
      name: "overt-bench",
      dependencies: [
        "Service", "Recognition", "Evaluation", "TrackEvaluation", "Tabular", "Capture", "Faces", "Inference",
        "Imaging", "Mandate", "Packs", "Station", "StationStory", "Rehearsal", "Stores", "Ledger", "Disclosure",
        "TestSupport", "TrackingMeasures", "Gallery", "CKernels",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/OvertBench"),

    // Tests, with what they share: where the material is, how programs are run, folders that go away.
    .target(name: "TestSupport", dependencies: ["Mandate"], path: "Tests/TestSupport"),
    // How well tracks follow people, and recognition itself on a clip, for tests and the benchmark.
    .target(
      name: "TrackingMeasures",
      dependencies: ["Recognition", "Capture", "Gallery", "Faces", "Imaging", "Mandate", "TestSupport"],
      path: "Tests/TrackingMeasures"),
    .testTarget(name: "MandateTests", dependencies: ["Mandate", "Disclosure"]),
    // Runs the built program as a person at a terminal would.
    .testTarget(name: "CommandLineTests", dependencies: ["Identity", "TestSupport"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"], exclude: ["Referees"]),
    .testTarget(name: "VaultTests", dependencies: ["Vault", "TestSupport"]),
    .testTarget(name: "StoresTests", dependencies: ["Stores", "Vault", "Ledger", "TestSupport"]),
    .testTarget(name: "IdentityTests", dependencies: ["Identity", "TestSupport"]),
    // A deployment's script, told to stations by tests, by the benchmark and by a child that is killed.
    .target(name: "StationStory", dependencies: ["Station", "Stores", "Mandate"]),
    // A live deployment that exists for the occasion, to see what a recogniser carries.
    .target(
      name: "Rehearsal",
      dependencies: ["StationStory", "Station", "Service", "Recognition", "Faces", "Mandate", "CKernels"]),
    // The child that StationTests kills.
    .executableTarget(name: "station-probe", dependencies: ["StationStory", "Station", "Stores"]),
    .testTarget(
      name: "StationTests",
      dependencies: [
        "Station", "StationStory", "Mandate", "Ledger", "Vault", "Stores", "Identity", "Disclosure", "Web",
        "TestSupport",
      ]),
    .testTarget(
      name: "DisclosureTests", dependencies: ["Disclosure", "Station", "Mandate", "Ledger", "TestSupport"]),
    .testTarget(name: "WebTests", dependencies: ["Web", "Station", "Ledger", "TestSupport"]),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels"]),
    .testTarget(name: "ImagingTests", dependencies: ["Imaging"]),
    .testTarget(name: "CaptureTests", dependencies: ["Capture", "Imaging", "TestSupport"]),
    // The child whose memory FacesTests searches from outside.
    .executableTarget(name: "memory-probe", dependencies: ["Faces", "Gallery", "Imaging", "Mandate"]),
    .testTarget(
      name: "FacesTests",
      dependencies: ["Faces", "Gallery", "Inference", "Imaging", "Mandate", "CKernels", "TestSupport"],
      exclude: ["Snippets", "Referees"]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "Faces", "Mandate", "Tabular", "TestSupport"],
      exclude: ["Referees"]),
    .testTarget(
      name: "TrackEvaluationTests",
      dependencies: [
        "TrackEvaluation", "Evaluation", "Recognition", "Faces", "Mandate", "TestSupport", "TrackingMeasures",
      ]),
    .testTarget(name: "GalleryTests", dependencies: ["Gallery", "Faces", "Imaging", "Mandate", "TestSupport"]),
    .testTarget(
      name: "RecognitionTests",
      dependencies: [
        "Recognition", "Capture", "Gallery", "Faces", "Imaging", "Mandate", "CKernels", "TestSupport",
        "TrackingMeasures",
      ]),
    // The child whose allocations are counted: it brings a malloc of its own.
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .executableTarget(
      name: "allocation-probe",
      dependencies: ["CAllocations", "Recognition", "Capture", "Faces", "Gallery", "Imaging", "Mandate"]),
    .testTarget(name: "AllocationTests", dependencies: ["allocation-probe", "TestSupport"]),
    // The child that ServiceTests confines, halts and kills: a recogniser's process without networks or cameras.
    .target(name: "CAttempts", path: "Tests/CAttempts"),
    .executableTarget(
      name: "recogniser-probe",
      dependencies: ["Service", "Capture", "Imaging", "Recognition", "Mandate", "CAttempts"]),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "Service", "Confinement", "Capture", "Recognition", "Imaging", "Faces", "Mandate", "TestSupport",
        "recogniser-probe",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// `make sanitize` builds what recognition's logic needs and nothing else: once more for each sanitizer.
if Context.environment["OVERT_SANITIZE"] != nil {
  let needed: Set = [
    "COpenVINO", "CFFmpeg", "CVideo4Linux", "CKernels", "Mandate", "Imaging", "Capture", "Inference", "Packs", "Faces",
    "Gallery", "Recognition", "TestSupport", "TrackingMeasures", "RecognitionTests", "CConfine", "Confinement",
    "Tabular",
    "Service", "CAttempts", "recogniser-probe", "ServiceTests",
  ]
  package.products = []
  package.targets.removeAll { !needed.contains($0.name) }
}
