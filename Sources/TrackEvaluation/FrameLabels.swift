import Evaluation
import Faces
import Imaging
import Tabular

/// Who is where in a clip, frame by frame: a CSV file with the columns `frame,identity,x,y,w,h` (frames from 0, rectangles in
/// pixels with the face in their middle). A face that no row names is nobody's, and is never described.
public struct FrameLabels: Sendable {
  /// One labelled face.
  struct Label: Sendable {
    let identity: String
    let box: Box
  }

  /// Somebody's way through the view, without a gap that would begin a new track.
  struct Pass: Sendable, Hashable {
    let identity: String
    let first: Int, last: Int
  }

  /// Everybody who is named.
  public let identities: Set<String>
  /// The last frame that has a label.
  let lastFrame: Int
  /// The labels of each frame that has any.
  private let frames: [Int: [Label]]

  /// The largest file read, in bytes.
  static let maximumBytes = 256 << 20

  /// Reads the file at `path`.
  ///
  /// - Throws: `badList` naming the file, the line and the reason.
  public init(path: String) throws(EvaluationError) {
    let columns = ["frame", "identity", "x", "y", "w", "h"]
    let table: CSVTable
    do {
      table = try CSVTable(path: path, columns: columns, maximumBytes: Self.maximumBytes)
    } catch {
      throw .badList(error.description)
    }
    var frames: [Int: [Label]] = [:]
    var last = 0
    for row in table.rows {
      let numbers = [2, 3, 4, 5].map { Float(row.values[$0]) ?? .nan }
      func wrong(_ place: Int, _ wanted: String) -> EvaluationError {
        .badList("\(printable(path)): line \(row.line): column “\(columns[place])” is not \(wanted)")
      }
      guard let frame = Int(row.values[0]), frame >= 0 else { throw wrong(0, "a frame's number from 0") }
      guard !row.values[1].isEmpty else { throw wrong(1, "a name") }
      for place in 0..<4 {
        let isLength = place >= 2
        guard numbers[place].magnitude <= 100_000, !isLength || numbers[place] > 0 else {
          throw wrong(place + 2, isLength ? "a length in pixels above 0" : "a place in pixels")
        }
      }
      // One person is in one place: else a label could stand for everybody.
      guard frames[frame]?.contains(where: { $0.identity == row.values[1] }) != true else {
        throw .badList("\(printable(path)): line \(row.line): \(printable(row.values[1])) is in frame \(frame) twice")
      }
      last = max(last, frame)
      let box = Box(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
      frames[frame, default: []].append(Label(identity: row.values[1], box: box))
    }
    guard !frames.isEmpty else { throw .badList("\(printable(path)): labels nobody") }
    self.frames = frames
    lastFrame = last
    identities = Set(frames.values.flatMap { $0.map(\.identity) })
  }

  /// How many times as wide as a face its label's rectangle may be: that of a photograph around it may be larger, that of a
  /// whole view may not.
  private static let widths: ClosedRange<Float> = 0.5...4

  /// Who each of a frame's faces is: every label goes to the face nearest to its middle, if that lies within it and is not much
  /// smaller or larger, and to one alone.
  func identities(of faces: [DetectedFace], frame: Int) -> [String?] {
    var found = [String?](repeating: nil, count: faces.count)
    guard let labels = frames[frame] else { return found }
    var pairs: [(away: Float, label: Int, face: Int)] = []
    for (label, wanted) in labels.enumerated() {
      for (face, seen) in faces.enumerated() {
        let between = wanted.box.centre - seen.box.centre
        let away = max(abs(between.x) / wanted.box.width, abs(between.y) / wanted.box.height)
        let width = wanted.box.width / max(1, seen.box.width)
        if away < 0.5, Self.widths.contains(width) { pairs.append((away, label, face)) }
      }
    }
    var taken: Set<Int> = []
    for pair in pairs.sorted(by: { $0.away < $1.away }) where found[pair.face] == nil {
      if taken.insert(pair.label).inserted { found[pair.face] = labels[pair.label].identity }
    }
    return found
  }

  /// Everybody's passes, in the order of their beginnings.
  ///
  /// - Parameter gap: frames without a label after which somebody comes anew.
  func passes(gap: Int) -> [Pass] {
    var open: [String: (first: Int, last: Int)] = [:]
    var passes: [Pass] = []
    for frame in frames.keys.sorted() {
      for label in frames[frame] ?? [] {
        if let pass = open[label.identity], frame - pass.last <= gap {
          open[label.identity]?.last = frame
        } else {
          if let pass = open[label.identity] {
            passes.append(Pass(identity: label.identity, first: pass.first, last: pass.last))
          }
          open[label.identity] = (frame, frame)
        }
      }
    }
    passes += open.map { Pass(identity: $0.key, first: $0.value.first, last: $0.value.last) }
    return passes.sorted { ($0.first, $0.identity) < ($1.first, $1.identity) }
  }
}
