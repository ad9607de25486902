import Foundation
import Glibc

/// Asks at the terminal, or takes the next line of what is piped in.
enum Prompt {
  /// Asks for something that anybody may see.
  static func line(_ question: String) throws -> String {
    if isatty(STDIN_FILENO) == 1 { FileHandle.standardError.write(Data("\(question): ".utf8)) }
    guard let line = readLine() else { throw Failure("overt: nothing was given for: \(question)") }
    return line
  }

  /// Asks for something that nobody may see.
  static func secret(_ question: String) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else { return try line(question) }
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return try line(question)
  }
}
