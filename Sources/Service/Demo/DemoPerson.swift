/// Somebody whose photographs come with the pinned packages, and the part they play in the demo.
public struct DemoPerson: Sendable, Hashable {
  /// The name that an alert shows.
  public let identity: String
  /// The folder of their photographs within the folder of the demo's pictures.
  public let folder: String
  /// The photographs they are enrolled from, by file name; none for somebody who is not on the Blue List.
  public let enrolled: [String]
  /// The photograph that they walk past as, by file name.
  public let shown: String
  /// How their head lies around the face in ``shown``.
  let outline: HeadOutline
  /// What they wear.
  let clothes: DemoClothes

  /// Whether they are on the Blue List.
  public var isListed: Bool { !enrolled.isEmpty }

  /// Whether they walk past as a photograph that they are enrolled from, which makes finding them easier than it is.
  public var isShownAsEnrolled: Bool { enrolled.contains(shown) }

  /// The file names of all their photographs that the demo uses, each once.
  var photographs: [String] { enrolled.filter { $0 != shown } + [shown] }
}
