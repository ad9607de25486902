/// The colours somebody in the demo wears; red, green and blue, 0 … 255.
struct DemoClothes: Sendable, Hashable {
  /// The coat.
  let coat: SIMD3<Float>
  /// The scarf, which hides where the photograph ends and the drawing begins.
  let scarf: SIMD3<Float>
  /// The trousers.
  let trousers: SIMD3<Float>
}
