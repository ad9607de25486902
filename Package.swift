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
  ],
  targets: [
    // System libraries, reached through small module targets.
    .systemLibrary(name: "COpenVINO", pkgConfig: "openvino_c"),
    .systemLibrary(name: "CFFmpeg", pkgConfig: "libavformat libavcodec libswscale libavutil"),
    .target(name: "CKernels"),

    // The rules: pure, no clock, no input or output.
    .target(name: "Mandate", swiftSettings: memorySafe),

    // What happened, provably: canonical JSON, Merkle tree, checkpoints, proofs, tiles.
    .target(
      name: "Ledger", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: memorySafe),

    // Pictures, networks, faces, comparison.
    .target(name: "Imaging", dependencies: ["CFFmpeg", "CKernels"]),
    .target(name: "Capture", dependencies: ["Imaging", "CFFmpeg"]),
    .target(name: "Inference", dependencies: ["COpenVINO", "CKernels"]),
    .target(name: "Packs", dependencies: ["Mandate", "Yams"], swiftSettings: memorySafe),
    .target(
      name: "Faces",
      dependencies: [
        "Mandate", "Packs", "Inference", "Imaging", "CKernels", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Gallery", dependencies: ["Faces", "CKernels"]),
    .target(
      name: "Recognition", dependencies: ["Mandate", "Capture", "Imaging", "Faces", "Gallery"],
      swiftSettings: memorySafe),

    // Tables as files, and accuracy on labelled still images: never video.
    .target(name: "Tabular", dependencies: ["Imaging"], swiftSettings: memorySafe),
    .target(
      name: "Evaluation", dependencies: ["Mandate", "Imaging", "Faces", "Tabular"], swiftSettings: memorySafe),

    // The application and its command line.
    .target(
      name: "Service",
      dependencies: [
        "Mandate", "Capture", "Imaging", "Faces", "Gallery", "Recognition", "Tabular", "CKernels",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: memorySafe),
    .executableTarget(
      name: "overt",
      dependencies: [
        "Service", "Recognition", "Faces", "Imaging", "Mandate",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Speed and accuracy beside what most people use.
    .executableTarget(
      name: "overt-bench",
      dependencies: [
        "Service", "Recognition", "Evaluation", "Tabular", "Capture", "Faces", "Inference", "Imaging", "Mandate",
        "Packs",
        "CKernels", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/OvertBench"),

    // Tests, with what they share: where the material is, how programs are run, folders that go away.
    .target(name: "TestSupport", dependencies: ["Mandate"], path: "Tests/TestSupport"),
    .testTarget(name: "MandateTests", dependencies: ["Mandate"]),
    // Runs the built program as a person at a terminal would.
    .testTarget(name: "CommandLineTests", dependencies: ["TestSupport"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"]),
    .testTarget(name: "CKernelsTests", dependencies: ["CKernels"]),
    .testTarget(name: "ImagingTests", dependencies: ["Imaging"]),
    .testTarget(name: "CaptureTests", dependencies: ["Capture", "Imaging"]),
    // The child whose memory FacesTests searches from outside.
    .executableTarget(name: "memory-probe", dependencies: ["Faces", "Gallery", "Imaging", "Mandate"]),
    .testTarget(
      name: "FacesTests",
      dependencies: ["Faces", "Gallery", "Inference", "Imaging", "Mandate", "CKernels", "TestSupport"],
      exclude: ["Snippets", "Referees"]),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "Faces", "Mandate", "Tabular", "TestSupport"],
      exclude: ["Referees"]),
    .testTarget(name: "GalleryTests", dependencies: ["Gallery", "Faces", "Imaging", "Mandate", "TestSupport"]),
    .testTarget(
      name: "RecognitionTests",
      dependencies: ["Recognition", "Capture", "Gallery", "Faces", "Imaging", "Mandate", "CKernels", "TestSupport"]),
    .testTarget(name: "ServiceTests", dependencies: ["Service", "Recognition", "Faces", "Mandate", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
