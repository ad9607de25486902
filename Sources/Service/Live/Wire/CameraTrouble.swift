import Capture

/// What is wrong with a camera's pictures, or no longer.
package enum CameraTrouble: Hashable, Sendable {
  /// It is connected.
  case connected(width: Int, height: Int)
  /// No pictures come; why, in words without credentials.
  case lost(String)
  /// Pictures come again, after so many milliseconds.
  case back(gap: Int)
  /// The pictures come, but something is wrong with them.
  case picture(PictureTrouble)
  /// That is no longer so.
  case pictureOver(PictureTrouble)

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
      writer.put(UInt8(clamping: state.rawValue))
    case .pictureOver(let state):
      writer.put(UInt8(4))
      writer.put(UInt8(clamping: state.rawValue))
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
    case 3, 4:
      let code = Int(try reader.number("picture", UInt8.self))
      guard let state = PictureTrouble(rawValue: code) else { throw .unknown("picture", value: code) }
      self = kind == 3 ? .picture(state) : .pictureOver(state)
    default: throw .unknown("trouble", value: Int(kind))
    }
  }
}
