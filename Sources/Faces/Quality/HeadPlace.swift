/// Where the whole head of a face lies, from its landmarks: an average head on the usual 112-pixel chip, brought back into
/// the picture.
struct HeadPlace {
  /// Where an average face's points lie on the chip.
  static let template = Landmarks(
    leftEye: [38.29, 51.70], rightEye: [73.53, 51.50], nose: [56.03, 71.74], leftMouth: [41.55, 92.37],
    rightMouth: [70.73, 92.20])

  /// The head without hair that stands off: crown to chin, ear to ear; in pixels of the picture.
  let box: Box

  /// The head with these landmarks; `nil` for points that are no face's.
  init?(_ landmarks: Landmarks) {
    guard let transform = SimilarityTransform(from: landmarks, to: Self.template) else { return nil }
    let map = transform.inverse
    // On the chip the chin is about as far below the eyes as the crown is above them: 68 pixels; ears 86 apart.
    let centre = SIMD2(map[0] * 56 + map[1] * 52 + map[2], map[3] * 56 + map[4] * 52 + map[5])
    let size = SIMD2<Float>(86, 136) / transform.scale
    guard size.x.isFinite, size.y.isFinite, size.x > 0 else { return nil }
    box = Box(x: centre.x - size.x / 2, y: centre.y - size.y / 2, width: size.x, height: size.y)
  }
}
