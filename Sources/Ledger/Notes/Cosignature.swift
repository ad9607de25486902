/// The form of a witness' cosignature on a checkpoint (C2SP tlog-cosignature, Ed25519).
enum Cosignature {
  /// The bytes that are signed: a header that keeps them apart from other messages, the time, the checkpoint's text.
  static func message(time: UInt64, text: String) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}
