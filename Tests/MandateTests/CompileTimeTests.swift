import Foundation
import Testing

/// What must not compile, shown on the compiler itself: each snippet is compiled against the built module, as far as SIL,
/// where ownership is checked. It says what the compiler must answer; anything else it objects to fails the test.
@Suite("What the compiler refuses of the rules")
struct CompileTimeTests {
  /// A few lines, and the errors they must bring; none for the control.
  struct Snippet: CustomTestStringConvertible, Sendable {
    let name: String
    let errors: [String]
    let text: String
    var testDescription: String { name }
  }

  static let snippets = [
    Snippet(
      name: "a permit for retrospective search, where people in video are compared",
      errors: ["type 'Retrospective' does not conform to protocol 'RecognitionPurpose'"],
      text: "func search(_ permit: borrowing Permit<Retrospective>) -> AuthorityID { permit.authority }"),
    Snippet(
      name: "a live permit used for a trial",
      errors: ["cannot convert value of type 'Permit<Live>' to expected argument type 'Permit<Trial>'"],
      text: """
        func trial(_ permit: borrowing Permit<Trial>) -> AuthorityID { permit.authority }
        func live(_ permit: borrowing Permit<Live>) -> AuthorityID { trial(permit) }
        """),
    Snippet(
      name: "prose in a public leaf",
      errors: ["initializer 'init(_:_:)' requires that 'String' conform to 'PublicField'"],
      text: """
        struct Gossip: PublicRecord {
          let about: String
          static let publicShape = PublicShape<Gossip>(Gossip.init(about:), Member("about", \\.about, "who"))
        }
        """),
    Snippet(
      name: "a made-up act in a log",
      errors: [
        "extra arguments at positions #1, #2, #3 in call", "missing argument for parameter 'replaying' in call",
      ],
      text: """
        func forge(at moment: Moment) -> RecordedAct {
          let halted = DeploymentHalted(deployment: DeploymentID(1), reasons: "")
          return RecordedAct(at: moment, actor: Actor.system, act: Act.deploymentHalted(halted))
        }
        """),
    Snippet(
      name: "a state that somebody sets",
      errors: ["cannot assign to property: 'phase' setter is inaccessible"],
      text: "func goLive(_ deployment: inout DeploymentState) { deployment.phase = .live }"),
    Snippet(
      name: "the control: a live permit where one for recognition is asked for", errors: [],
      text: """
        func recognise<Purpose: RecognitionPurpose>(_ permit: borrowing Permit<Purpose>) -> AuthorityID {
          permit.authority
        }
        func live(_ permit: borrowing Permit<Live>) -> AuthorityID { recognise(permit) }
        """),
  ]

  @Test("a permit is never another's, acts and states are never made up, prose is never public", arguments: snippets)
  func refused(snippet: Snippet) throws {
    let said = try Self.compile("import Mandate\n\n\(snippet.text)\n")
    let errors = said.split(separator: "\n").filter { $0.contains("error: ") }
    for expected in snippet.errors {
      #expect(
        errors.contains { $0.contains("error: " + expected) }, "expected: \(expected); the compiler said: \(said)")
    }
    for error in errors {
      #expect(snippet.errors.contains { error.contains("error: " + $0) }, "refused for another reason: \(error)")
    }
  }

  /// What the compiler says of some lines.
  private static func compile(_ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("snippet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("snippet.swift")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let build = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".build/release").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-emit-sil", "-swift-version", "6", "-parse-as-library", "-diagnostic-style", "llvm",
      "-module-cache-path", "\(build)/ModuleCache", "-I", "\(build)/Modules", file.path, "-o", "\(folder.path)/out.sil",
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
