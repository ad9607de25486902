import Foundation

/// A program that a test runs to its end.
public struct Command: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The exit status; for a program that a signal ended, 128 and the signal's number.
    public let status: Int32
    /// Everything written to standard output.
    public let output: String
    /// Everything written to standard error.
    public let errors: String
    /// The output's lines without their ends, empty ones left out.
    public var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
  }

  /// Why a program did not run or not come to its end.
  public struct Failure: Error, CustomStringConvertible {
    /// Why, in one line.
    public let description: String

    /// A failure in these words.
    public init(description: String) { self.description = description }
  }

  /// The program's path.
  public var program: String
  /// What it is called with.
  public var arguments: [String]
  /// Its environment; `nil` for the test's own.
  public var environment: [String: String]?
  /// The folder it runs in; `nil` for the test's own.
  public var folder: String?
  /// Seconds after which it is ended and the test fails.
  public var limit: Double
  /// What it reads from standard input; nothing where `nil`.
  public var input: String?

  /// A command from its parts.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil, folder: String? = nil,
    limit: Double = 300, input: String? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.limit = limit
    self.input = input
  }

  /// Runs it to its end.
  public func run() throws -> Outcome {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Failure(description: "there is no program \(program)")
    }
    // Files rather than pipes: nobody has to read while the program writes.
    let place = try TemporaryFolder()
    let (output, errors) = (try place.write("", to: "output"), try place.write("", to: "errors"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput =
      if let input {
        try FileHandle(forReadingFrom: URL(fileURLWithPath: place.write(input, to: "input")))
      } else {
        FileHandle.nullDevice
      }
    let handles = try [output, errors].map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    let end = Date().addingTimeInterval(limit)
    while process.isRunning, Date() < end { usleep(5_000) }
    if process.isRunning {
      process.terminate()
      throw Failure(description: "\(program) \(arguments.joined(separator: " ")) took longer than \(limit) s")
    }
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    return Outcome(
      status: process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus,
      output: try text(output), errors: try text(errors))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
