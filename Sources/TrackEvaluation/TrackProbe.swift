/// What recognition would have compared of one labelled track, or of one pass of somebody on the list.
public struct TrackProbe: Sendable {
  /// What it is called in lists: the source and a number.
  public let name: String
  /// Who it is.
  public let identity: String
  /// The templates that were compared, in their order: none where no shot was worth a comparison.
  public var templates: [[Float]] = []
  /// The quality of the best shot compared, 0–100.
  public var quality: Float = 0

  /// Nothing compared yet.
  init(name: String, identity: String) {
    self.name = name
    self.identity = identity
  }

  /// Takes a shot that was compared.
  mutating func take(_ template: [Float], quality: Float) {
    templates.append(template)
    self.quality = max(self.quality, quality)
  }
}
