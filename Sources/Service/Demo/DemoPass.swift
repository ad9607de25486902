/// One person walking past once.
public struct DemoPass: Sendable, Hashable {
  /// Who walks.
  public let person: DemoPerson
  /// When the walk begins, in seconds of the clip; before 0 for somebody who is under way when it begins.
  public let start: Double
  /// Where they walk.
  let walk: DemoWalk

  /// Where the face is at `time`, in seconds of the clip; `nil` when the person is not in view.
  public func place(at time: Double) -> DemoPlace? {
    walk.place(after: time - start)
  }

  /// The seconds of the clip during which the person is in view.
  public var span: ClosedRange<Double> { max(0, start)...(start + walk.lastInView) }
}
