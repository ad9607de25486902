import Mandate

/// A camera as the recogniser is told of it.
package struct CameraSetting: Hashable, Sendable {
  /// What it is called in the deployment.
  package let code: CameraCode
  /// Its identity, as the authority binds it.
  package let identity: String
  /// Where its pictures come from.
  package let origin: Origin
  /// Where its smaller pictures come from, in which faces are looked for.
  package let subStream: String?
  /// Who signs in to it.
  package let user: String?
  /// With what.
  package let password: Secret?
  /// The corners of its Zone of Recognition, each as two shares of width and height; empty for the whole picture.
  package let zone: [Corner]

  /// Where pictures come from.
  package enum Origin: Hashable, Sendable {
    /// An address or a device.
    case live(address: String)
    /// A recorded file, in a store for demonstrations.
    case recording(path: String, pace: LivePace)
  }

  /// A corner of a zone, as shares of the picture's width and height.
  package struct Corner: Hashable, Sendable {
    /// The shares, 0 … 1.
    package let x: Double, y: Double

    /// A corner.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A camera from its parts.
  package init(
    code: CameraCode, identity: String, origin: Origin, subStream: String? = nil, user: String? = nil,
    password: Secret? = nil, zone: [Corner] = []
  ) {
    self.code = code
    self.identity = identity
    self.origin = origin
    self.subStream = subStream
    self.user = user
    self.password = password
    self.zone = zone
  }
}

/// A password: what it says of itself is never what it is.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The password.
  package let text: String

  /// A password.
  package init(_ text: String) {
    self.text = text
  }

  /// Nothing of it.
  package var description: String { "•" }
  /// Nothing of it.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension CameraSetting {
  func write(to writer: inout WireWriter) {
    writer.put(code)
    writer.put(identity)
    switch origin {
    case .live(let address):
      writer.put(UInt8(0))
      writer.put(address)
    case .recording(let path, let pace):
      writer.put(UInt8(1))
      writer.put(path)
      writer.put(pace.realtime)
      writer.put(pace.loop)
    }
    writer.put(subStream) { $0.put($1) }
    writer.put(user) { $0.put($1) }
    writer.put(password) { $0.put($1.text) }
    writer.put(zone) {
      $0.put($1.x)
      $0.put($1.y)
    }
  }

  init(from reader: inout WireReader) throws(WireError) {
    code = try reader.camera()
    identity = try reader.text("identity")
    let kind = try reader.number("origin", UInt8.self)
    switch kind {
    case 0: origin = .live(address: try reader.text("address"))
    case 1:
      origin = .recording(
        path: try reader.text("path"),
        pace: LivePace(realtime: try reader.bool("pace"), loop: try reader.bool("loop")))
    default: throw .unknown("origin", value: Int(kind))
    }
    subStream = try reader.optional("sub-stream") { (reader) throws(WireError) in try reader.text("sub-stream") }
    user = try reader.optional("user") { (reader) throws(WireError) in try reader.text("user") }
    password = try reader.optional("password") { (reader) throws(WireError) in Secret(try reader.text("password")) }
    zone = try reader.list("corners", limit: WireLimits.corners) { (reader) throws(WireError) in
      Corner(x: try reader.double("corner", in: 0...1), y: try reader.double("corner", in: 0...1))
    }
  }
}
