/// The template of a passer-by: it exists while the closure runs that borrows it, in one locked slot, and is wiped when
/// the closure returns (invariant I11). The compiler refuses to copy it, to keep it in an array, to return it, and to
/// capture it in an escaping closure or a task. It can be compared and nothing else: no code outside `Faces` and
/// `Gallery` can read its numbers, and it cannot be stored.
public struct FaceTemplate: ~Copyable {
  private let slot: PoolSlot
  /// How templates of this pack are compared.
  public let metric: Metric
  /// The networks it comes from.
  public let origin: TemplateOrigin

  init(slot: consuming PoolSlot, metric: Metric, origin: TemplateOrigin) {
    self.slot = slot
    self.metric = metric
    self.origin = origin
  }

  /// The numbers, [dimension padded to a multiple of 16] Float, for `Gallery` alone.
  @_spi(Gallery) public borrowing func withValues<R>(_ body: (UnsafeBufferPointer<Float>) -> R) -> R {
    body(UnsafeBufferPointer(slot.floats))
  }
}

@available(*, unavailable)
extension FaceTemplate: Sendable {}
