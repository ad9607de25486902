import Foundation

/// The tables of `docs/performance.md`, and the figures that have limits.
struct SpeedReport {
  let parts: Parts
  let shares: [EmbeddingShare]
  let wholes: [Whole]
  let peers: [PeerLoop]
  /// The detector that the whole runs with.
  let detector: String

  /// The ratios by the names that `Benchmarks/limits.json` uses. The like-for-like pack is `dlib-resnet`, whose weights
  /// the library uses.
  var figures: [String: Double] {
    var figures: [String: Double] = [:]
    if let peer = peers.first(where: { $0.name == "same-face" }) {
      let like = wholes.filter { $0.pack == "dlib-resnet" }
      if let every = like.first(where: { $0.interval == 0 }) {
        figures["every-frame/face_recognition"] = every.framesPerSecond / peer.framesPerSecond
      }
      if let tracker = like.first(where: { $0.interval > 0 }) {
        figures["tracker/face_recognition"] = tracker.framesPerSecond / peer.framesPerSecond
      }
    }
    if let share = shares.compactMap(\.share).max() { figures["embedding/peak"] = share }
    return figures
  }

  /// All tables in Markdown.
  var markdown: String {
    """
    Measured on: \(Machine.description). One core, processor time.

    **The whole**: the 45 s clip of 1080p25, smallest face \(Parts.minimumFace) pixels, the detector \(detector).

    \(whole)

    **The parts.**

    \(Output.table(["step", "per", "median ms"], parts.parts.map { [$0.name, $0.unit, Self.time($0.timing.median)] }))

    **The embedders beside the core's peak**, both in 32-bit floating point, one face at a time.

    \(embedding)
    """
  }

  private var whole: String {
    let peer = peers.first { $0.name == "same-face" }
    var rows = wholes.map { whole in
      let ratio = peer.map { Output.number(whole.framesPerSecond / $0.framesPerSecond, 1) + " ×" } ?? "–"
      let tallies = whole.summary.tallies
      return [
        "Overt, \(whole.pack), \(whole.interval == 0 ? "every frame" : "every \(Output.number(whole.interval, 2)) s")",
        Output.number(whole.framesPerSecond, 1), Output.number(1_000 / whole.framesPerSecond, 1), ratio,
        "\(tallies.framesSearched) of \(tallies.frames) frames searched, \(tallies.tracks) tracks, "
          + "\(tallies.comparisons) templates compared, \(tallies.alerts) alerts",
      ]
    }
    for loop in peers {
      let ratio = peer.map { Output.number(loop.framesPerSecond / $0.framesPerSecond, 1) + " ×" } ?? "–"
      let way =
        loop.name == "default"
        ? "its own defaults (faces from 40 pixels)" : "same smallest face, frames enlarged by 4/3"
      let parts = ["find", "describe"].map { part in
        "\(part) \(Output.number((loop.parts[part] ?? 0) * 1_000 / Double(loop.frames), 0)) ms"
      }
      rows.append([
        "face_recognition, \(way)", Output.number(loop.framesPerSecond, 2),
        Output.number(1_000 / loop.framesPerSecond, 1), ratio,
        "\(loop.frames) frames, \(loop.faces) faces; \(parts.joined(separator: ", ")); decoding not counted",
      ])
    }
    return Output.table(["", "frames/s", "ms per frame", "ratio", ""], rows)
  }

  private var embedding: String {
    Output.table(
      ["pack", "million multiply-adds", "median ms", "best ms", "10⁹/s", "core's peak, 10⁹/s", "share of peak"],
      shares.map { share in
        [
          share.pack, share.megaMACs.map { Output.number($0, 1) } ?? "–", Self.time(share.timing.median),
          Self.time(share.timing.least), share.gigaMACs.map { Output.number($0, 1) } ?? "–",
          Output.number(share.peak, 1), share.share.map { Output.number($0 * 100, 0) + " %" } ?? "–",
        ]
      })
  }

  private static func time(_ milliseconds: Double) -> String {
    Output.number(milliseconds, milliseconds < 0.1 ? 4 : milliseconds < 10 ? 2 : 1)
  }
}
