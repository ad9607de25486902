import Mandate

/// What the station's process tells a recogniser's. There is nothing else that it can be told.
package enum Instruction: Hashable, Sendable {
  /// How to decide and what to reach; always the first, and only once.
  case prepare(Preparation)
  /// A camera to look at, before it looks for the first time.
  case camera(CameraSetting)
  /// A list is to be enrolled: whoever is not on it is forgotten.
  case list(ListIdentity)
  /// A photograph of somebody on the list.
  case photograph(EntryID, [UInt8])
  /// The list is complete: look.
  case look
  /// Entries that are sought no longer: nobody is compared with them any more.
  case withdraw([EntryID])
  /// A lease, in the place of the one before.
  case lease(Lease)
  /// A track is somebody else than was thought: it raises nothing more.
  case mute(CameraCode, track: Int)
  /// Whether pixelated pictures of a camera are wanted.
  case preview(CameraCode, wanted: Bool)
  /// Stop looking; what was found is told while the lease stands.
  case pause
  /// Stop looking at once: the lease is gone, and what was not told is discarded.
  case halt
  /// Stop, tell what was counted, and end.
  case end

  /// The message's bytes.
  package var bytes: [UInt8] {
    var writer = WireWriter()
    switch self {
    case .prepare(let preparation):
      writer.put(UInt8(1))
      preparation.write(to: &writer)
    case .camera(let setting):
      writer.put(UInt8(2))
      setting.write(to: &writer)
    case .list(let list):
      writer.put(UInt8(3))
      writer.put(list.owner.high)
      writer.put(list.owner.low)
      writer.put(list.digest)
      writer.put(list.people)
    case .photograph(let entry, let file):
      writer.put(UInt8(4))
      writer.put(entry.number)
      writer.put(file)
    case .look: writer.put(UInt8(5))
    case .lease(let lease):
      writer.put(UInt8(6))
      lease.write(to: &writer)
    case .mute(let camera, let track):
      writer.put(UInt8(7))
      writer.put(camera)
      writer.put(track)
    case .preview(let camera, let wanted):
      writer.put(UInt8(8))
      writer.put(camera)
      writer.put(wanted)
    case .pause: writer.put(UInt8(9))
    case .halt: writer.put(UInt8(10))
    case .end: writer.put(UInt8(11))
    case .withdraw(let entries):
      writer.put(UInt8(12))
      writer.put(entries) { $0.put($1.number) }
    }
    return writer.bytes
  }

  /// Reads a message.
  package init(_ bytes: [UInt8]) throws(WireError) {
    var reader = WireReader(bytes)
    let kind = try reader.number("instruction", UInt8.self)
    switch kind {
    case 1: self = .prepare(try Preparation(from: &reader))
    case 2: self = .camera(try CameraSetting(from: &reader))
    case 3:
      let owner = AuthorityID(high: try reader.number("authority"), low: try reader.number("authority"))
      self = .list(
        ListIdentity(owner: owner, digest: try reader.digest("list"), people: try reader.int("people")))
    case 4:
      self = .photograph(
        EntryID(try reader.int("entry")), try reader.block("photograph", limit: WireLimits.instruction))
    case 5: self = .look
    case 6: self = .lease(try Lease(from: &reader))
    case 7: self = .mute(try reader.camera(), track: try reader.int("track"))
    case 8: self = .preview(try reader.camera(), wanted: try reader.bool("preview"))
    case 9: self = .pause
    case 10: self = .halt
    case 11: self = .end
    case 12:
      self = .withdraw(
        try reader.list("entries", limit: WireLimits.withdrawn) { (reader) throws(WireError) in
          EntryID(try reader.int("entry"))
        })
    default: throw .unknown("instruction", value: Int(kind))
    }
    try reader.finish()
  }
}
