import Synchronization

/// Makes calls that wait for a source come back.
///
/// Raised from any thread, at any time; once raised, it stays raised. A call that waits then returns within a tenth of a
/// second. The one exception is the look-up of a host's name, which the system does not let be cut short.
public final class Interrupt: Sendable {
  private let raised = Atomic(false)

  /// Not raised.
  public init() {}

  /// Lets whatever waits return, now and from now on.
  public func raise() { raised.store(true, ordering: .releasing) }

  /// Whether it was raised.
  public var isRaised: Bool { raised.load(ordering: .acquiring) }
}
