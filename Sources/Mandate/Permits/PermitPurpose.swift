/// What a permit is for. A permit for one purpose is another type than a permit for another, so that the compiler
/// refuses to exchange them. Nothing outside this module can add a purpose.
public protocol PermitPurpose: Sendable {
  /// The name used in messages and output, such as `TRIAL`.
  static var name: String { get }
  /// What only this module can make, so that only this module can add a purpose.
  static var seal: PurposeSeal { get }
}

/// The mark of a purpose that the rules know.
public struct PurposeSeal: Sendable {
  init() {}
}

/// A purpose under which people in video may be compared with a list.
public protocol RecognitionPurpose: PermitPurpose {}

/// A Blue List trial on recorded video.
public enum Trial: RecognitionPurpose {
  /// `TRIAL`.
  public static let name = "TRIAL"
  /// The mark of a purpose that the rules know.
  public static let seal = PurposeSeal()
}

/// Live facial recognition under a deployment's written authority.
public enum Live: RecognitionPurpose {
  /// `LIVE`.
  public static let name = "LIVE"
  /// The mark of a purpose that the rules know.
  public static let seal = PurposeSeal()
}

/// Retrospective search, which is another authority, permission and log subject. It is no ``RecognitionPurpose``: a
/// permit for it does not compile where people in video are compared.
public enum Retrospective: PermitPurpose {
  /// `RFR`.
  public static let name = "RFR"
  /// The mark of a purpose that the rules know.
  public static let seal = PurposeSeal()
}
