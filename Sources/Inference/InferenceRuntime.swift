import COpenVINO

/// OpenVINO on this machine's processor. Make one for each thread that compiles or infers; it is not shared.
/// What was compiled may be handed on to another thread, and outlives it.
public final class InferenceRuntime {
  let core: OpaquePointer

  /// Starts the engine.
  public init() throws(InferenceError) {
    var core: OpaquePointer?
    try Self.check(ov_core_create(&core), "start")
    guard let core else { throw .engine(attempt: "start", said: "no engine was made") }
    self.core = core
  }

  deinit {
    ov_core_free(core)
  }

  /// OpenVINO's version and build, such as `2026.4.1-…`.
  public static var version: String {
    var version = ov_version_t()
    guard ov_get_openvino_version(&version) == OK, let text = version.buildNumber else { return "unknown" }
    defer { ov_version_free(&version) }
    return String(cString: text)
  }

  /// Turns a status into an error that says what was attempted and the first line of OpenVINO's own words.
  static func check(_ status: ov_status_e, _ attempt: @autoclosure () -> String) throws(InferenceError) {
    guard status != OK else { return }
    let words = ov_get_last_err_msg().map { String(cString: $0) } ?? String(cString: ov_get_error_info(status))
    let lines = words.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix(while: \.isWhitespace) }
    // OpenVINO puts "Exception from src/…:" first; what went wrong is on the last line that says something.
    let telling = lines.last { !$0.isEmpty } ?? "no reason given"
    throw .engine(attempt: attempt(), said: String(telling.prefix(300)))
  }
}
