import Glibc

/// Standard output and error, line by line, so that output interleaves in order and nothing is lost when a pipe closes.
enum Standard {
  /// Whether standard error is a terminal, where progress may be drawn over itself.
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1

  /// Whether standard output is a terminal, where a page may be drawn over the last one.
  static let outputIsTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes a line to standard output at once.
  static func output(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes a line to standard error, over a progress line if there is one.
  static func error(_ line: String) {
    write((errorIsTerminal ? "\r\u{1B}[K" : "") + line + "\n", to: STDERR_FILENO)
  }

  /// Draws a progress line over the last one; nothing where standard error is no terminal.
  static func progress(_ line: String) {
    guard errorIsTerminal else { return }
    write("\r\u{1B}[K" + line, to: STDERR_FILENO)
  }

  /// Takes the progress line away.
  static func clearProgress() {
    guard errorIsTerminal else { return }
    write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
