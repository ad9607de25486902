import CKernels
import Faces
import Foundation
import Imaging
import Inference
import Mandate
import TestSupport

/// What one face leaves behind if anything is left: its template in every form that a network or a search might hold it
/// in, its aligned chip, and the network's input. From each, stretches of 64 bytes to be looked for.
struct MemoryNeedles {
  /// A form, such as "template f32", and its bytes.
  let forms: [(name: String, bytes: [UInt8])]
  /// The template, [dimension] Float.
  let template: [Float]

  /// Bytes that are looked for at once.
  static let length = 64

  /// The needles of a given form: up to six stretches from all over it, dull ones (few different bytes) left out.
  static func stretches(of bytes: [UInt8]) -> [[UInt8]] {
    let starts = stride(from: 0, through: max(0, bytes.count - length), by: 16).filter { start in
      Set(bytes[start..<min(start + length, bytes.count)]).count >= 20
    }
    guard !starts.isEmpty else { return [] }
    let chosen = Set((0..<6).map { starts[$0 * (starts.count - 1) / 5] })
    return chosen.sorted().map { Array(bytes[$0..<$0 + length]) }
  }

  /// Computes all forms of the one face in the photograph at `path`, with an engine of this process.
  init(of path: String, models: ModelFolder, pack: String) throws {
    let store = ModelStore(folder: models.path)
    let engine = try FaceEngine(store: store, pack: pack, precision: .f32)
    let permit = try EvaluationPermit.declare(responsible: "the tests", at: Instant(milliseconds: 0))
    let image = try ImageFile.decode(path: path)
    let (face, _) = try engine.onlyFace(in: image, name: path)
    let chip = try engine.alignedChip(of: face, in: image, under: permit)
    let template = try engine.evaluationTemplate(of: face, in: image, under: permit).values
    let input = Self.packed(chip, engine.embedderCard.input)
    let raw = try Self.output(of: engine.embedderCard, in: store, pack: engine.pack, chip: chip, input: input)
    var forms: [(String, [UInt8])] = [
      ("template, f32", Self.bytes(template)), ("template, bf16", Self.halved(template)),
      ("template, int8", Self.quantised(template)), ("aligned chip, u8", chip),
      ("network input, f32", Self.bytes(input)), ("network input, bf16", Self.halved(input)),
      ("chip by colours, u8", Self.byColours(chip)),
      ("chip by colours, f32", Self.bytes(Self.byColours(chip).map(Float.init))),
    ]
    if engine.embedderCard.metric == .cosine {
      forms.append(("unnormalised template, f32", Self.bytes(raw)))
      forms.append(("unnormalised template, bf16", Self.halved(raw)))
    }
    self.forms = forms
    self.template = template
  }

  /// The chip as the network takes it: scaled, in the card's layout. For a network that takes bytes, as plain numbers.
  private static func packed(_ chip: [UInt8], _ layout: EmbedderCard.Input) -> [Float] {
    var input = [Float](repeating: 0, count: chip.count)
    let inverse = 1 / layout.deviation
    _ = overt_pack_f32(
      chip, layout.size, layout.size, layout.size * 3, layout.blueFirst, layout.channelsFirst,
      [layout.mean.x, layout.mean.y, layout.mean.z], [inverse.x, inverse.y, inverse.z], &input)
    return input
  }

  /// All red, then all green, then all blue values, as networks like them.
  private static func byColours(_ chip: [UInt8]) -> [UInt8] {
    (0..<3).flatMap { colour in stride(from: colour, to: chip.count, by: 3).map { chip[$0] } }
  }

  /// What the network gives, before anything is done to it.
  private static func output(
    of card: EmbedderCard, in store: ModelStore, pack: PackCard, chip: [UInt8], input: [Float]
  ) throws -> [Float] {
    let files = try store.files(of: pack)
    let weights = card.network.hasSuffix(".xml") ? files[card.network.dropLast(4) + ".bin"] ?? [] : []
    let model = try NetworkModel(
      runtime: InferenceRuntime(), graph: files[card.network] ?? [], weights: weights, name: card.network)
    let network = try model.compile(inputShape: card.input.shape, precision: .f32)
    var given = card.input.element == .u8 ? chip : bytes(input)
    var raw = [UInt8](repeating: 0, count: card.dimension * 4)
    try given.withUnsafeMutableBytes { given in
      try raw.withUnsafeMutableBytes { raw in
        try network.bindInput(given, element: card.input.element == .u8 ? .u8 : .f32, shape: card.input.shape)
        try network.bindOutput(nil, raw, shape: [1, card.dimension])
        try network.infer()
      }
    }
    return raw.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
  }

  private static func bytes(_ values: [Float]) -> [UInt8] { values.withUnsafeBytes { Array($0) } }

  /// As bfloat16, rounded to nearest, ties to even.
  private static func halved(_ values: [Float]) -> [UInt8] {
    values.flatMap { value in
      let bits = value.bitPattern
      let half = UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ (bits >> 16 & 1)) >> 16)
      return [UInt8(truncatingIfNeeded: half), UInt8(truncatingIfNeeded: half >> 8)]
    }
  }

  /// As signed bytes, the largest number becoming 127 or -127.
  private static func quantised(_ values: [Float]) -> [UInt8] {
    let largest = values.map(abs).max() ?? 1
    return values.map { UInt8(bitPattern: Int8(($0 / largest * 127).rounded())) }
  }
}
