/// What a permit is for. A permit for one purpose is another type than a permit for another, so that the compiler
/// refuses to exchange them. Nothing outside this module can add a purpose.
public protocol PermitPurpose: Sendable {
  /// The name used in messages and output, such as `TRIAL`.
  static var name: String { get }
}

/// A purpose under which people in video may be compared with a list.
public protocol RecognitionPurpose: PermitPurpose {}

/// A Blue List trial on recorded video.
public enum Trial: RecognitionPurpose {
  /// `TRIAL`.
  public static let name = "TRIAL"
}
