import Mandate
import Yams

extension PackCard {
  /// The largest card taken, in bytes.
  public static let maximumBytes = 65_536

  /// Reads a card from its bytes.
  ///
  /// - Parameters:
  ///   - path: for messages.
  ///   - digest: the SHA-256 of `bytes`.
  /// - Throws: ``PackError/badCard(path:at:reason:)`` naming the key and what was expected.
  public init(yaml bytes: [UInt8], digest: ContentDigest, path: String) throws(PackError) {
    guard bytes.count <= Self.maximumBytes else {
      throw .badCard(path: path, at: "file", reason: "is larger than \(Self.maximumBytes) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badCard(path: path, at: "file", reason: "is not UTF-8 text")
    }
    try Self.refuseAliases(in: text, path: path)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw .badCard(
        path: path, at: "file", reason: "is not YAML: \(CardReader.shown(String(describing: error), limit: 160))")
    }
    guard let root else { throw .badCard(path: path, at: "file", reason: "is empty") }
    let common: Set = ["card", "name", "role", "summary", "files", "provenance"]
    let detector: Set = ["family", "stages", "thresholds", "smallest"]
    let embedder: Set = ["network", "input", "output", "alignment", "threshold"]
    let card = try CardReader(root, path: path, place: "", known: common.union(detector).union(embedder))
    guard try card.integer("card", in: 1...1_000_000) == 1 else {
      throw .badCard(path: path, at: "card", reason: "only version 1 of the card's format is known")
    }
    name = try Self.name(card)
    summary = try card.text("summary", limit: 400)
    files = try Self.files(card)
    provenance = try Self.provenance(card)
    self.digest = digest
    switch try card.text("role", limit: 40) {
    case "detector": role = .detector(try Self.detector(card, files: files))
    case "embedder": role = .embedder(try Self.embedder(card, files: files))
    default: throw .badCard(path: path, at: "role", reason: "detector or embedder was expected")
    }
  }

  /// Anchors and aliases let a small file grow without bound, and no card needs them.
  private static func refuseAliases(in text: String, path: String) throws(PackError) {
    let before = Set(" \t\r\n[{,:?-".utf8)
    var previous = UInt8(ascii: "\n")
    var line = 1
    var waiting = false
    for byte in text.utf8 {
      if waiting, byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
        throw .badCard(path: path, at: "line \(line)", reason: "anchors and aliases (& and *) are not taken in a card")
      }
      waiting = (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) && before.contains(previous)
      if byte == UInt8(ascii: "\n") { line += 1 }
      previous = byte
    }
  }

  private static func name(_ card: CardReader) throws(PackError) -> String {
    let name = try card.text("name", limit: 64)
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
    guard name.utf8.allSatisfy(allowed.contains), !name.hasPrefix("-") else {
      return try card.fail("name", "only a–z, 0–9 and hyphens were expected")
    }
    return name
  }

  private static func files(_ card: CardReader) throws(PackError) -> [PackFile] {
    var files: [PackFile] = []
    for (index, node) in try card.list("files", count: 1...16).enumerated() {
      let item = try CardReader(node, path: card.path, place: "files[\(index)]", known: ["path", "sha256", "address"])
      let path = try item.text("path", limit: 128)
      guard !path.contains("/"), !path.hasPrefix("."), path != "card.yaml", !files.contains(where: { $0.path == path })
      else {
        return try item.fail("path", "a file name of its own, without folders, was expected")
      }
      guard let digest = ContentDigest(hexadecimal: try item.text("sha256", limit: 64)) else {
        return try item.fail("sha256", "64 hexadecimal digits were expected")
      }
      let address = item.has("address") ? try item.text("address", limit: 400) : nil
      guard address?.hasPrefix("https://") ?? true else {
        return try item.fail("address", "an https address was expected")
      }
      files.append(PackFile(path: path, digest: digest, address: address))
    }
    return files
  }

  private static func provenance(_ card: CardReader) throws(PackError) -> Provenance {
    let part = try card.section("provenance", known: ["origin", "licence", "training", "weakness", "warn"])
    return Provenance(
      origin: try part.text("origin"), licence: try part.text("licence"), training: try part.text("training"),
      weakness: try part.text("weakness"), warns: try part.flag("warn", default: false))
  }

  private static func detector(_ card: CardReader, files: [PackFile]) throws(PackError) -> DetectorCard {
    let family = try card.choice("family", of: DetectorCard.Family.self)
    var stages: [String] = []
    for node in try card.list("stages", count: family.stages...family.stages) {
      guard let path = node.string, files.contains(where: { $0.path == path }) else {
        return try card.fail("stages", "names of files listed under “files” were expected")
      }
      stages.append(path)
    }
    return DetectorCard(
      family: family, stages: stages,
      thresholds: try card.numbers("thresholds", count: family.stages, in: 0.01...0.999),
      smallest: card.has("smallest") ? try card.integer("smallest", in: 8...64) : 12)
  }

  private static func embedder(_ card: CardReader, files: [PackFile]) throws(PackError) -> EmbedderCard {
    let network = try card.text("network", limit: 128)
    guard files.contains(where: { $0.path == network }) else {
      return try card.fail("network", "the name of a file listed under “files” was expected")
    }
    let input = try Self.input(card)
    let output = try card.section("output", known: ["dimension", "metric"])
    let threshold = try card.section("threshold", known: ["score", "evidence"])
    guard let score = Threshold(score: try threshold.number("score", in: 0.000_001...1)) else {
      return try threshold.fail("score", "a score was expected")
    }
    return EmbedderCard(
      network: network, input: input, dimension: try output.integer("dimension", in: 16...4096),
      metric: try output.choice("metric", of: Metric.self), alignment: try Self.alignment(card, size: input.size),
      threshold: score, evidence: try threshold.text("evidence"))
  }

  private static func input(_ card: CardReader) throws(PackError) -> EmbedderCard.Input {
    let part = try card.section("input", known: ["size", "layout", "element", "channels", "mean", "deviation"])
    enum Layout: String, CaseIterable { case nchw, nhwc }
    enum Channels: String, CaseIterable { case rgb, bgr }
    let element = try part.choice("element", of: EmbedderCard.Element.self)
    let layout = try part.choice("layout", of: Layout.self)
    let channels = try part.choice("channels", of: Channels.self)
    var mean: [Float] = [0, 0, 0]
    var deviation: [Float] = [1, 1, 1]
    switch element {
    case .f32:
      mean = try part.numbers("mean", count: 3, in: 0...255)
      deviation = try part.numbers("deviation", count: 3, in: 0.001...255)
    case .u8:
      guard !part.has("mean"), !part.has("deviation") else {
        return try part.fail("mean", "a network that takes u8 scales its input itself")
      }
      guard layout == .nhwc, channels == .rgb else {
        return try part.fail("layout", "a network that takes u8 takes it as nhwc and rgb")
      }
    }
    return EmbedderCard.Input(
      size: try part.integer("size", in: 32...512), channelsFirst: layout == .nchw, element: element,
      blueFirst: channels == .bgr, mean: SIMD3(mean[0], mean[1], mean[2]),
      deviation: SIMD3(deviation[0], deviation[1], deviation[2]))
  }

  private static func alignment(_ card: CardReader, size: Int) throws(PackError) -> [DetectorCard.LandmarkStyle: Landmarks] {
    let part = try card.section("alignment", known: Set(DetectorCard.LandmarkStyle.allCases.map(\.rawValue)))
    var alignment: [DetectorCard.LandmarkStyle: Landmarks] = [:]
    for family in DetectorCard.LandmarkStyle.allCases where part.has(family.rawValue) {
      var points: [SIMD2<Float>] = []
      for node in try part.list(family.rawValue, count: 5...5) {
        let pair = node.sequence.map { $0.compactMap { $0.string.flatMap(Float.init) } } ?? []
        guard pair.count == 2, pair.allSatisfy({ $0 >= 0 && $0 <= Float(size) }) else {
          return try part.fail(family.rawValue, "five points [x, y] within the chip were expected")
        }
        points.append(SIMD2(pair[0], pair[1]))
      }
      alignment[family] = Landmarks(
        leftEye: points[0], rightEye: points[1], nose: points[2], leftMouth: points[3], rightMouth: points[4])
    }
    guard !alignment.isEmpty else {
      return try card.fail("alignment", "points for at least one detector were expected")
    }
    return alignment
  }
}
