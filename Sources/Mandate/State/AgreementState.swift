/// An information-sharing agreement.
public struct AgreementState: Hashable, Sendable {
  /// As it was registered.
  public let terms: AgreementAdded
  /// Who registered it.
  public let registrar: OfficerID?
  /// The rank of who endorsed it at headquarters.
  public internal(set) var endorsedBy: Rank?
  /// Whether it was ended before its time.
  public internal(set) var ended = false
  /// Images that were disclosed under it.
  public internal(set) var imagesDisclosed = 0
}
