import Faces

/// Makes ready what an eye looks with at pictures of one size: on any thread, for about a second.
package protocol FittingMaker: Sendable {
  func fitting(for size: PictureSize) throws(LiveError) -> Fitting
}

/// What an eye looks with at pictures of one size, made ready on another thread.
package struct Fitting: ~Copyable, Sendable {
  /// The pictures that it is for.
  package let size: PictureSize
  /// Networks; nothing where an eye has none.
  package var networks: SizedNetworks?

  /// A fitting from its parts.
  package init(size: PictureSize, networks: consuming SizedNetworks?) {
    self.size = size
    self.networks = networks
  }
}
