import Mandate

/// A possible match as the recogniser saw it.
package struct SeenAlert: Hashable, Sendable {
  /// The camera.
  package let camera: CameraCode
  /// The track's number on that camera; one process never gives a number twice, and a track raises one alert.
  package let track: Int
  /// When the frame came.
  package let seenAt: BootMoment
  /// The best entry's score.
  package let score: Threshold
  /// How far the next entry's score lies below it; 0 where nobody else was at or above the threshold.
  package let margin: Threshold
  /// Entries at or above the threshold, best first.
  package let entries: [EntryID]
  /// The list that the face was compared with.
  package let watchlist: ContentDigest
  /// The generation of templates that it was compared with.
  package let generation: ContentDigest
  /// The face with what is around it, others made unrecognisable, as JPEG; empty where there is none.
  package let picture: [UInt8]

  /// An alert from its parts; entries beyond the limit are left out, and a picture that is too large.
  package init(
    camera: CameraCode, track: Int, seenAt: BootMoment, score: Threshold, margin: Threshold, entries: [EntryID],
    watchlist: ContentDigest, generation: ContentDigest, picture: [UInt8]
  ) {
    self.camera = camera
    self.track = track
    self.seenAt = seenAt
    self.score = score
    self.margin = margin
    self.entries = Array(entries.prefix(WireLimits.entries))
    self.watchlist = watchlist
    self.generation = generation
    self.picture = picture.count <= WireLimits.picture ? picture : []
  }
}

extension SeenAlert {
  func write(to writer: inout WireWriter) {
    writer.put(camera)
    writer.put(track)
    writer.put(seenAt)
    writer.put(score.millionths)
    writer.put(margin.millionths)
    writer.put(entries) { $0.put($1.number) }
    writer.put(watchlist)
    writer.put(generation)
    writer.put(picture)
  }

  init(from reader: inout WireReader) throws(WireError) {
    camera = try reader.camera()
    track = try reader.int("track")
    seenAt = try reader.moment("when")
    score = Threshold(millionths: try reader.number("score"))
    margin = Threshold(millionths: try reader.number("margin"))
    entries = try reader.list("entries", limit: WireLimits.entries) { (reader) throws(WireError) in
      EntryID(try reader.int("entry"))
    }
    watchlist = try reader.digest("list")
    generation = try reader.digest("generation")
    picture = try reader.block("picture", limit: WireLimits.picture)
  }
}
