import CFFmpeg

/// What is the same for every use of FFmpeg.
package enum FFmpegLibrary {
  /// Keeps FFmpeg from writing to standard error: what matters comes back as an error that names the file. Touch it
  /// before the first call.
  package static let silenced: Void = av_log_set_level(AV_LOG_QUIET)

  /// FFmpeg's words for a negative return value.
  package static func reason(_ code: CInt) -> String {
    var text = [CChar](repeating: 0, count: Int(AV_ERROR_MAX_STRING_SIZE))
    guard unsafe av_strerror(code, &text, text.count) == 0 else { return "error \(code)" }
    let words = String(upToZero: text)
    // These name inner workings that help nobody.
    return code == overt_error_invalid_data ? "its content makes no sense to the decoder" : words.lowercasedFirst
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
