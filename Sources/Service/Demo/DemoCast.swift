/// Who walks past in the demo, when, and who of them is looked for.
public struct DemoCast: Sendable, Hashable {
  /// Everybody, listed or not.
  public let people: [DemoPerson]
  /// Who walks past, in the order they come.
  public let passes: [DemoPass]

  /// The people on the Blue List.
  public var listed: [DemoPerson] { people.filter(\.isListed) }

  /// The length of the clip in seconds: until the last one is out of view, and a little.
  public var seconds: Double { (passes.map(\.span.upperBound).max() ?? 0) + 0.4 }

  /// The number of frames of the clip.
  public var frames: Int { Int(seconds * Double(DemoCamera.rate)) }

  /// The cast that the pictures of set-up allow: two people who are looked for, one who is not and passes twice.
  public static let standard = DemoCast(
    people: [obama, collins, biden],
    passes: [
      DemoPass(person: biden, start: -2.2, walk: toTheLeft),
      DemoPass(person: obama, start: 0.2, walk: toTheRight),
      DemoPass(person: collins, start: 2.8, walk: toTheLeftFarther),
      DemoPass(person: biden, start: 5.2, walk: toTheRight),
    ])

  private static let obama = DemoPerson(
    identity: "Barack Obama", folder: "barack-obama", enrolled: ["2.jpg", "3.jpg"], shown: "1.jpg",
    outline: HeadOutline(left: 0.455, right: 0.45, top: 0.735, bottom: 0.59, taper: 0.3),
    clothes: DemoClothes(coat: [52, 62, 84], scarf: [150, 60, 58], trousers: [44, 46, 54]))

  // Only one photograph of her comes with the packages, so she is enrolled from the one that she walks past as.
  private static let collins = DemoPerson(
    identity: "Eileen Collins", folder: "eileen-collins", enrolled: ["1.png"], shown: "1.png",
    outline: HeadOutline(left: 0.585, right: 0.665, top: 0.88, bottom: 0.62, taper: 0.62),
    clothes: DemoClothes(coat: [176, 98, 62], scarf: [58, 66, 74], trousers: [66, 70, 92]))

  private static let biden = DemoPerson(
    identity: "Joe Biden", folder: "joe-biden", enrolled: [], shown: "1.jpg",
    outline: HeadOutline(left: 0.455, right: 0.395, top: 0.695, bottom: 0.595, taper: 0.3),
    clothes: DemoClothes(coat: [84, 88, 80], scarf: [70, 104, 138], trousers: [58, 52, 48]))

  private static let toTheLeft = DemoWalk(from: [1.7, 8.4], towards: [0.2, 4.0], to: [-0.75, 0.85], duration: 8)
  private static let toTheRight = DemoWalk(from: [-1.7, 8.4], towards: [-0.2, 4.0], to: [0.75, 0.85], duration: 8)
  // Her photograph is small, so she stays farther away than the others.
  private static let toTheLeftFarther = DemoWalk(
    from: [1.7, 8.4], towards: [0.2, 4.0], to: [-1.0, 1.15], duration: 8)
}
