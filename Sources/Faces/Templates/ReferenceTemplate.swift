/// The template of one photograph of a person on a list. It can only be made under a permit and for a named entry, and
/// may be stored; it is still never copied by accident, and its numbers are for `Gallery` alone.
public struct ReferenceTemplate: ~Copyable {
  /// The list entry it belongs to.
  public let entry: String
  /// How templates of this pack are compared.
  public let metric: Metric
  /// The networks it comes from.
  public let origin: TemplateOrigin
  private let slot: PoolSlot

  init(entry: String, slot: consuming PoolSlot, metric: Metric, origin: TemplateOrigin) {
    self.entry = entry
    self.slot = slot
    self.metric = metric
    self.origin = origin
  }

  /// The numbers, [dimension padded to a multiple of 16] Float, for `Gallery` alone.
  @_spi(Gallery) public borrowing func withValues<R>(_ body: (UnsafeBufferPointer<Float>) -> R) -> R {
    body(UnsafeBufferPointer(slot.floats))
  }
}
