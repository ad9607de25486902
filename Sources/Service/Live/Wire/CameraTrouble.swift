/// What is wrong with a camera's pictures, or no longer.
package enum CameraTrouble: Hashable, Sendable {
  /// It is connected.
  case connected(width: Int, height: Int)
  /// No pictures come; why, in words without credentials.
  case lost(String)
  /// Pictures come again, after so many milliseconds.
  case back(gap: Int)
  /// The picture is of no use.
  case picture(PictureState)
  /// The picture is of use again.
  case pictureOver

  /// Why a picture is of no use.
  package enum PictureState: UInt8, Hashable, Sendable, CaseIterable {
    /// It does not change.
    case frozen
    /// It is black.
    case black
    /// Something covers the lens.
    case covered
    /// The camera was turned or moved.
    case moved
    /// Its clock drifts.
    case drifting
  }

  func write(to writer: inout WireWriter) {
    switch self {
    case .connected(let width, let height):
      writer.put(UInt8(0))
      writer.put(width)
      writer.put(height)
    case .lost(let why):
      writer.put(UInt8(1))
      writer.put(Report.cut(why))
    case .back(let gap):
      writer.put(UInt8(2))
      writer.put(gap)
    case .picture(let state):
      writer.put(UInt8(3))
      writer.put(state.rawValue)
    case .pictureOver: writer.put(UInt8(4))
    }
  }

  init(from reader: inout WireReader) throws(WireError) {
    let kind = try reader.number("trouble", UInt8.self)
    switch kind {
    case 0:
      self = .connected(
        width: try reader.int("width", in: 1...65_536), height: try reader.int("height", in: 1...65_536))
    case 1: self = .lost(try reader.text("why"))
    case 2: self = .back(gap: try reader.int("gap"))
    case 3:
      let code = try reader.number("picture", UInt8.self)
      guard let state = PictureState(rawValue: code) else { throw .unknown("picture", value: Int(code)) }
      self = .picture(state)
    case 4: self = .pictureOver
    default: throw .unknown("trouble", value: Int(kind))
    }
  }
}
