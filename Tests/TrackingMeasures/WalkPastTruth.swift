import Faces
import Foundation

/// The ground truth of the walk-past clip: the box of each drawn patch in each frame.
public struct WalkPastTruth: Sendable {
  /// One patch in one frame.
  public struct Place: Sendable {
    /// Who it shows: a number from 0 in order of appearance.
    public let person: Int
    /// Where, in pixels.
    public let box: Box
  }

  /// The names of the people, by number.
  public private(set) var names: [String] = []
  /// Whether they are on the watchlist.
  public private(set) var isListed: [Bool] = []
  /// The patches of each frame.
  public private(set) var frames: [Int: [Place]] = [:]

  /// Reads the CSV file at `path`.
  public init(path: String) throws {
    var numbers: [String: Int] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 9, let frame = Int(fields[0]), let x = Float(fields[5]), let y = Float(fields[6]),
        let width = Float(fields[7]), let height = Float(fields[8])
      else { continue }
      let number = numbers[fields[2]] ?? names.count
      if number == names.count {
        numbers[fields[2]] = number
        names.append(fields[2])
        isListed.append(fields[3] == "1")
      }
      frames[frame, default: []].append(Place(person: number, box: Box(x: x, y: y, width: width, height: height)))
    }
  }

  /// How well a face's box fits a patch: 0 when its centre is not inside, else nearer 1 the nearer the two centres are. A
  /// patch of 250 × 250 pixels of the collection shows one face in its middle.
  public static func fit(patch: Box, face: Box) -> Float {
    let between = patch.centre - face.centre
    let away = max(abs(between.x) / max(1, patch.width), abs(between.y) / max(1, patch.height)) * 2
    return away < 1 ? 1 - away * 0.999 : 0
  }
}
