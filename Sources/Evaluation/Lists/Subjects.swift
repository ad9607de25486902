/// Who is on which image, as numbers: what intervals are drawn from.
public struct Subjects: Sendable {
  /// For each image the number of its subject, 0 ..< ``names``.count.
  public let ofImages: [Int]
  /// The subjects' names.
  public let names: [String]
  /// How they were found out.
  public let origin: Origin

  /// How subjects were found out.
  public enum Origin: String, Sendable {
    /// Somebody said so, in a column of a list.
    case labels
    /// Each folder of images is one person.
    case folders
    /// Images that mated pairs join are one person; any other image is somebody else.
    case pairs
  }

  /// Takes one name for each image.
  public init(_ names: [String], origin: Origin) {
    var numbers: [String: Int] = [:]
    var distinct: [String] = []
    ofImages = names.map { name in
      if let number = numbers[name] { return number }
      numbers[name] = distinct.count
      distinct.append(name)
      return distinct.count - 1
    }
    self.names = distinct
    self.origin = origin
  }

  /// Each image's folder.
  public init(folders images: [String]) {
    self.init(images.map(Self.folder(of:)), origin: .folders)
  }

  /// The subjects of a list of pairs: what the columns `identity_a` and `identity_b` say; else the images' folders, if
  /// there are several and no mated pair lies in two; else images that mated pairs join.
  public init(of list: PairList) {
    if let first = list.furtherColumns.firstIndex(of: "identity_a"),
      let second = list.furtherColumns.firstIndex(of: "identity_b")
    {
      var names = list.images.map { "image \($0)" }
      for (pair, further) in zip(list.pairs, list.further) {
        names[pair.first] = further[first]
        names[pair.second] = further[second]
      }
      self.init(names, origin: .labels)
      return
    }
    let folders = list.images.map(Self.folder(of:))
    if Set(folders).count > 1, list.pairs.allSatisfy({ ($0.isMated) == (folders[$0.first] == folders[$0.second]) }) {
      self.init(folders, origin: .folders)
      return
    }
    var roots = Array(list.images.indices)
    func root(_ image: Int) -> Int {
      var image = image
      while roots[image] != image {
        roots[image] = roots[roots[image]]
        image = roots[image]
      }
      return image
    }
    for pair in list.pairs where pair.isMated { roots[root(pair.first)] = root(pair.second) }
    self.init(list.images.indices.map { list.images[root($0)] }, origin: .pairs)
  }

  private static func folder(of image: String) -> String {
    image.lastIndex(of: "/").map { String(image[..<$0]) } ?? ""
  }
}
