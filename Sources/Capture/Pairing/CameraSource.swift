/// Everything that is needed to open a source.
public struct CameraSource: Sendable {
  /// Where it is.
  public var address: SourceAddress
  /// What it is asked with.
  public var credentials: SourceCredentials?
  /// How it is opened.
  public var options: SourceOptions

  /// A source of these.
  public init(
    _ address: SourceAddress, credentials: SourceCredentials? = nil, options: SourceOptions = SourceOptions()
  ) {
    self.address = address
    self.credentials = credentials
    self.options = options
  }
}
