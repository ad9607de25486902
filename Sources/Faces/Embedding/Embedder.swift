import CKernels
import Imaging
import Inference

/// One embedder with its memory: chip, network input and network output lie in locked slots and are wiped after each
/// face.
final class Embedder {
  let card: EmbedderCard
  /// Numbers in a template, rounded up to a multiple of 16 with zeros.
  let paddedDimension: Int
  private let alignment: Landmarks
  private let network: Network
  private let pool: TemplatePool
  private let chip: PoolSlot
  private let input: PoolSlot?
  private let output: PoolSlot

  /// Compiles `model` for single faces.
  ///
  /// - Parameter alignment: where the detector's five points go on the chip.
  init(card: EmbedderCard, alignment: Landmarks, model: NetworkModel, precision: Precision) throws(FaceError) {
    let size = card.input.size
    let chipBytes = size * size * 3
    let outputBytes = card.dimension * 4
    let pool = try TemplatePool(slots: 3, bytes: max(chipBytes * (card.input.element == .f32 ? 4 : 1), outputBytes))
    guard let chip = PoolSlot(in: pool, count: chipBytes), let output = PoolSlot(in: pool, count: outputBytes) else {
      throw .poolFull
    }
    do {
      network = try model.compile(inputShape: card.input.shape, precision: precision)
      switch card.input.element {
      case .u8:
        input = nil
        try network.bindInput(chip.bytes, element: .u8, shape: card.input.shape)
      case .f32:
        guard let input = PoolSlot(in: pool, count: chipBytes * 4) else { throw FaceError.poolFull }
        try network.bindInput(input.bytes, element: .f32, shape: card.input.shape)
        self.input = consume input
      }
      // Some networks give [1, n], some [1, n, 1, 1]: whoever checked the pack has seen that there are n numbers.
      let shape = try model.outputs().first?.shape?.compactMap(\.self) ?? []
      let isWhole = shape.reduce(1, *) == card.dimension
      try network.bindOutput(nil, output.bytes, shape: isWhole ? shape : [1, card.dimension])
    } catch let error as FaceError {
      throw error
    } catch let error as InferenceError {
      throw .inference(error)
    } catch {
      throw .noTemplate
    }
    self.card = card
    self.alignment = alignment
    self.pool = pool
    self.chip = consume chip
    self.output = consume output
    paddedDimension = (card.dimension + 15) / 16 * 16
  }

  /// The slots' addresses, for a memory search from outside.
  var memory: Range<UInt> { pool.range }

  /// Aligns a face, runs the network and writes the template into `slot`, whose size is `paddedDimension` Float.
  func embed(_ face: DetectedFace, in image: RGBImage, into slot: borrowing PoolSlot) throws(FaceError) {
    guard let transform = SimilarityTransform(from: face.landmarks, to: alignment),
      let pixels = chip.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { throw .noTemplate }
    image.cutChip(transform, size: card.input.size, into: pixels)
    try embedChip(into: slot)
  }

  /// Runs the network on `bytes`, an aligned chip of interleaved RGB.
  func embed(chip bytes: [UInt8], into slot: borrowing PoolSlot) throws(FaceError) {
    guard bytes.count == chip.bytes.count else { throw .noTemplate }
    chip.bytes.copyBytes(from: bytes)
    try embedChip(into: slot)
  }

  /// What the network itself gives for a chip that shows nobody, to see whether it is an embedder at all.
  func trial(_ bytes: [UInt8]) throws(FaceError) -> [Float] {
    guard bytes.count == chip.bytes.count else { throw .noTemplate }
    defer { wipe() }
    chip.bytes.copyBytes(from: bytes)
    packInput()
    do {
      try network.infer()
    } catch {
      throw .inference(error)
    }
    return Array(output.floats.prefix(card.dimension))
  }

  /// Aligns a face and gives the chip, for referees.
  func alignedChip(_ face: DetectedFace, in image: RGBImage) throws(FaceError) -> [UInt8] {
    guard let transform = SimilarityTransform(from: face.landmarks, to: alignment),
      let pixels = chip.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { throw .noTemplate }
    image.cutChip(transform, size: card.input.size, into: pixels)
    defer { chip.wipe() }
    return Array(chip.bytes)
  }

  /// Overwrites what the network still holds of the last face by computing once on a blank chip.
  func forget() throws(InferenceError) {
    wipe()
    packInput()
    try network.infer()
    wipe()
  }

  private func embedChip(into slot: borrowing PoolSlot) throws(FaceError) {
    defer { wipe() }
    packInput()
    do {
      try network.infer()
    } catch {
      throw .inference(error)
    }
    let raw = output.floats
    let values = slot.floats
    var square: Float = 0
    for index in 0..<card.dimension { square += raw[index] * raw[index] }
    guard square.isFinite, square > 1e-12 else { throw .noTemplate }
    let factor =
      switch card.metric {
      case .cosine: 1 / square.squareRoot()
      case .euclidean: Float(1)
      }
    for index in 0..<card.dimension { values[index] = raw[index] * factor }
    for index in card.dimension..<paddedDimension { values[index] = 0 }
  }

  private func packInput() {
    switch input {
    case .none: break
    case .some(let input):
      let layout = card.input
      let inverse = 1 / layout.deviation
      let mean: [3 of Float] = [layout.mean.x, layout.mean.y, layout.mean.z]
      let scale: [3 of Float] = [inverse.x, inverse.y, inverse.z]
      mean.span.withUnsafeBufferPointer { mean in
        scale.span.withUnsafeBufferPointer { scale in
          guard let mean = mean.baseAddress, let scale = scale.baseAddress, let target = input.floats.baseAddress,
            let pixels = chip.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
          else { return }
          _ = overt_pack_f32(
            pixels, layout.size, layout.size, layout.size * 3, layout.blueFirst, layout.channelsFirst, mean, scale,
            target)
        }
      }
    }
  }

  private func wipe() {
    chip.wipe()
    output.wipe()
    switch input {
    case .none: break
    case .some(let input): input.wipe()
    }
  }
}
