import Faces
import Foundation
import Imaging
import Inference
import Mandate
import TestSupport
import Testing

/// Any embedder as an ONNX file works by its card alone; whatever is no embedder is refused before it is taken in.
@Suite("A network of one's own, by its card")
struct OwnPackTests {
  @Test("layouts, channels, sizes, dimensions, metrics and normalisations agree with onnxruntime")
  func agreement() throws {
    let folder = try TemporaryFolder()
    var packs: [OwnPack] = []
    for layout in ["nchw", "nhwc"] {
      for channels in ["rgb", "bgr"] {
        for (dimension, metric) in [(128, "cosine"), (512, "cosine"), (128, "euclidean"), (512, "euclidean")] {
          packs.append(OwnPack(layout: layout, channels: channels, dimension: dimension, metric: metric))
        }
      }
    }
    packs.append(OwnPack(channels: "bgr", mean: [0, 0, 0], deviation: [255, 255, 255]))
    packs.append(
      OwnPack(size: 160, layout: "nhwc", mean: [123.675, 116.28, 103.53], deviation: [58.395, 57.12, 57.375]))
    packs.append(OwnPack(size: 96, dimension: 100, mean: [104, 117, 123], deviation: [1, 1, 1]))
    packs.append(OwnPack(dimension: 512, kind: "column"))
    var chips: [[[UInt8]]] = []
    for index in packs.indices {
      packs[index].name = "own-\(index)"
      chips.append((0..<2).map { Self.chip(seed: $0 + 10 * index, size: packs[index].size) })
      packs[index].chips = try chips[index].enumerated().map { try folder.write($1, to: "chip-\(index)-\($0)") }
    }
    let theirs = try OwnPack.make(packs, in: folder)
    let models = try Self.store()
    let permit = try EvaluationPermit.declare(responsible: "the tests", at: Instant(milliseconds: 0))
    var worst: Float = 0
    for (index, pack) in packs.enumerated() {
      let network = try pack.network(in: folder)
      let store = ModelStore(folder: models.path)
      let bytes = Array(pack.card(network).utf8)
      let card = try PackCard(yaml: bytes, digest: ContentDigest(hashing: bytes), path: "card.yaml")
      try PackCheck.judge(card, files: ["\(pack.name).onnx": network])
      let added = try store.add(card: bytes, from: "card.yaml")
      try store.add(network, as: added.files[0], of: added, from: pack.name)
      let engine = try FaceEngine(store: store, pack: pack.name, detector: "mtcnn", precision: .f32)
      for (chip, reference) in zip(chips[index], theirs[index]) {
        let own = try engine.evaluationTemplate(ofChip: chip, under: permit).values.prefix(pack.dimension)
        let scale = reference.map { abs($0) }.max() ?? 1
        let difference = zip(own, reference).map { abs($0 - $1) }.max() ?? .infinity
        worst = max(worst, difference / max(1, scale))
        #expect(difference <= 1e-4 * max(1, scale), "\(pack.testDescription)")
      }
    }
    print("\(packs.count) networks of one's own: templates within \(worst) of onnxruntime's")
  }

  @Test("what is no embedder, or not the one on the card, is refused with its file and the card's field")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let age = OwnPack(name: "age", dimension: 101, kind: "classes")
    let pose = OwnPack(name: "pose", dimension: 17)
    let body = OwnPack(name: "body", size: 160)
    let rigid = OwnPack(name: "rigid", kind: "constant")
    let two = OwnPack(name: "two", kind: "two")
    let grey = OwnPack(name: "grey", kind: "grey")
    _ = try OwnPack.make([age, pose, body, rigid, two, grey], in: folder)
    func expect(_ pack: OwnPack, _ network: OwnPack, saying words: String...) throws {
      let bytes = try network.network(in: folder)
      let refusal = Self.refusal(of: pack, network: bytes)
      for word in words + ["\(pack.name).onnx"] {
        #expect(refusal.contains(word), "\(network.testDescription): “\(refusal)” does not say “\(word)”")
      }
    }
    try expect(age, age, saying: "add up to 1", "output")
    try expect(OwnPack(name: "mine", dimension: 128), pose, saying: "[1, 17]", "128 numbers", "output.dimension")
    try expect(OwnPack(name: "mine", dimension: 128), body, saying: "[1, 3, 160, 160]", "input.size")
    try expect(OwnPack(name: "mine", layout: "nhwc"), rigid, saying: "[1, 3, 112, 112]", "input.layout")
    try expect(OwnPack(name: "mine"), rigid, saying: "whatever the picture", "output")
    try expect(OwnPack(name: "mine"), two, saying: "2 outputs", "output")
    try expect(OwnPack(name: "mine"), grey, saying: "[1, 1, 112, 112]", "input.size")
    #expect(Self.refusal(of: OwnPack(name: "mine"), network: Array("no network".utf8)).contains("mine.onnx"))
  }

  @Test("a detector given as an embedder is refused, and an embedder given as a detector")
  func mistaken() throws {
    guard let path = TestData.path("models/det_yunet_n_dynamic.onnx"),
      let other = TestData.path("models/rec_mobilefacenet_foamliu.onnx")
    else { return }
    let detector = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let refusal = Self.refusal(of: OwnPack(name: "mine"), network: detector)
    #expect(refusal.contains("12 outputs") && refusal.contains("detector"), "\(refusal)")
    let embedder = [UInt8](try Data(contentsOf: URL(fileURLWithPath: other)))
    let text = try String(contentsOfFile: Repository.path("models/yunet/card.yaml"), encoding: .utf8)
    let bytes = Array(text.utf8)
    let card = try PackCard(yaml: bytes, digest: ContentDigest(hashing: bytes), path: "card.yaml")
    #expect {
      try PackCheck.judge(card, files: ["yunet_n_dynamic.onnx": embedder])
    } throws: { error in
      "\(error)".contains("yunet_n_dynamic.onnx") && "\(error)".contains("cls_8") && "\(error)".contains("family")
    }
  }

  @Test(
    "a card whose licence, digest, size or dimension is no such thing is refused at that key",
    arguments: [
      ("licence: Apache-2.0", "licence: unknown", "provenance.licence"),
      ("licence: Apache-2.0", "licence: \"\"", "provenance.licence"),
      ("  licence: Apache-2.0\n", "", "provenance.licence"),
      ("sha256: ", "sha256: 12", "files[0].sha256"),
      ("size: 112", "size: 31", "input.size"), ("size: 112", "size: 513", "input.size"),
      ("dimension: 128", "dimension: 15", "output.dimension"),
      ("dimension: 128", "dimension: 4097", "output.dimension"),
      ("layout: nchw", "layout: chwn", "input.layout"), ("metric: cosine", "metric: manhattan", "output.metric"),
      ("deviation: [128.0, 128.0, 128.0]", "deviation: [128.0, 0, 128.0]", "input.deviation"),
    ])
  func cards(old: String, new: String, key: String) throws {
    let text = OwnPack().card([])
    #expect(text.contains(old))
    let bytes = Array(text.replacingOccurrences(of: old, with: new).utf8)
    #expect {
      _ = try PackCard(yaml: bytes, digest: ContentDigest(hashing: bytes), path: "my-card.yaml")
    } throws: { error in "\(error)".hasPrefix("my-card.yaml: \(key): ") }
  }

  private static func refusal(of pack: OwnPack, network: [UInt8]) -> String {
    let bytes = Array(pack.card(network).utf8)
    do {
      let card = try PackCard(yaml: bytes, digest: ContentDigest(hashing: bytes), path: "card.yaml")
      try PackCheck.judge(card, files: ["\(pack.name).onnx": network])
      return "nothing was refused"
    } catch {
      return "\(error)"
    }
  }

  private static func store() throws -> TemporaryFolder {
    let models = try TemporaryFolder()
    _ = try models.link("mtcnn", to: Repository.path("models/mtcnn"))
    return models
  }

  /// A smooth picture with some noise, another one for each seed.
  private static func chip(seed: Int, size: Int) -> [UInt8] {
    (0..<size * size * 3).map { index in
      let (x, y, c) = (index / 3 % size, index / 3 / size, index % 3)
      let wave = sin(Double(x * (seed + 1)) / 17 + Double(c)) + cos(Double(y * (seed + 2)) / 23)
      return UInt8(clamping: Int(128 + 50 * wave) + (x * 31 + y * 17 + seed) % 13)
    }
  }
}
