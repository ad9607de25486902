/// How it was checked who somebody is.
public enum IdentityCheck: String, Code {
  /// A document.
  case document
  /// The Police National Computer.
  case pnc
  /// A mobile fingerprint device.
  case fingerprint
  /// By talking.
  case verbal
  /// Not checked.
  case none
}
