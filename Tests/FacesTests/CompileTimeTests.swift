import Foundation
import TestSupport
import Testing

/// What must not compile, shown on the compiler itself: each file in `Snippets` is compiled against the built modules,
/// as far as SIL, where ownership is checked. Its first lines say what the compiler must answer; anything else it
/// objects to, such as a module that it cannot find, fails the test.
@Suite("What the compiler refuses")
struct CompileTimeTests {
  private static let folder = Repository.path("Tests/FacesTests/Snippets")

  static let snippets = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test("templates cannot be kept, permits and events cannot be made up", arguments: snippets)
  func refused(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let expected = try Self.expectations(of: path)
    let outcome = try Self.compile(path)
    let errors = outcome.errors.split(whereSeparator: \.isNewline).filter { $0.contains("error: ") }.map(String.init)
    guard !expected.isEmpty else {
      #expect(outcome.status == 0 && errors.isEmpty, "the control must compile: \(outcome.errors)")
      return
    }
    #expect(outcome.status != 0, "\(name) compiled")
    for words in expected {
      #expect(errors.contains { $0.contains("error: " + words) }, "expected: \(words); the compiler said: \(errors)")
    }
    for error in errors {
      #expect(expected.contains { error.contains("error: " + $0) }, "refused for another reason: \(error)")
    }
  }

  @Test("there is a snippet for each way out, and a control")
  func complete() {
    let ways = [
      "array.swift", "borrowing-it-properly.swift", "class-property.swift", "copying.swift", "escaping-closure.swift",
      "evaluation-permit-for-recognition.swift", "made-up-event.swift", "made-up-permit.swift",
      "made-up-template.swift",
      "reading-values.swift", "returning.swift", "task.swift",
    ]
    #expect(Set(ways).isSubset(of: Set(Self.snippets)))
  }

  /// The words after `// error: ` at the head of a snippet; none for `// compiles`.
  private static func expectations(of path: String) throws -> [String] {
    let head = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").prefix { $0.hasPrefix("//") }
    let mark = "// error: "
    let expected = head.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    guard !expected.isEmpty || head.first == "// compiles" else {
      throw Command.Failure(description: "\(path): its first line says neither “// compiles” nor “// error: …”")
    }
    return expected
  }

  private static func compile(_ path: String) throws -> Command.Outcome {
    let scratch = try TemporaryFolder()
    var arguments = [
      "swiftc", "-emit-sil", "-swift-version", "6", "-parse-as-library", "-diagnostic-style", "llvm",
      "-module-cache-path", "\(Repository.build)/ModuleCache", "-I", "\(Repository.build)/Modules",
    ]
    for folder in includes { arguments += ["-Xcc", "-I", "-Xcc", folder] }
    for map in moduleMaps { arguments += ["-Xcc", "-fmodule-map-file=\(map)"] }
    return try Command("/usr/bin/env", arguments + [path, "-o", scratch.file("out.sil")]).run()
  }

  private static var includes: [String] {
    [Repository.path(".deps/include"), Repository.path("Sources/CKernels/include")]
      + moduleMaps.map { ($0 as NSString).deletingLastPathComponent }
  }

  /// The maps of the C modules that our modules import, and of those that these import.
  private static let moduleMaps: [String] = {
    let manager = FileManager.default
    var maps = ["COpenVINO", "CFFmpeg"].map { Repository.path("Sources/\($0)/module.modulemap") }
    maps.append("\(Repository.build)/CKernels.build/module.modulemap")
    let checkouts = Repository.path(".build/checkouts")
    for package in (try? manager.contentsOfDirectory(atPath: checkouts)) ?? [] {
      let sources = "\(checkouts)/\(package)/Sources"
      for target in (try? manager.contentsOfDirectory(atPath: sources)) ?? [] {
        let map = "\(sources)/\(target)/include/module.modulemap"
        if manager.fileExists(atPath: map) { maps.append(map) }
      }
    }
    return maps
  }()
}
