/// What a recogniser would look at, as far as the rules need to know it.
public enum SourceIdentity: Hashable, Sendable {
  /// A recorded file, bound by the digest of its bytes; `name` is for people.
  case recordedFile(name: String, digest: ContentDigest)
  /// A camera, device or network address, as given.
  case live(name: String)

  /// The name as given, for messages.
  public var name: String {
    switch self {
    case .recordedFile(let name, _), .live(let name): name
    }
  }
}
