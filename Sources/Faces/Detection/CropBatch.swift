import CKernels
import Inference

/// The second and third stage's input: a fixed number of square crops in one locked slot, cut out of a frame, judged by
/// one network, wiped afterwards.
final class CropBatch {
  /// Crops judged in one run.
  let capacity: Int
  /// A crop's width and height in pixels.
  let side: Int
  private let network: Network
  private let pool: TemplatePool
  private let input: PoolSlot
  private let offsets: PoolSlot
  private let confidence: PoolSlot
  private let points: PoolSlot?

  /// Compiles `model` for `capacity` crops of `side` pixels. Its outputs are `reg` [n, 4], `prob` [n] and, for
  /// `hasPoints`, `landmarks` [n, 10].
  init(model: NetworkModel, side: Int, capacity: Int, hasPoints: Bool, precision: Precision) throws(FaceError) {
    let inputBytes = capacity * side * side * 3
    let pool = try TemplatePool(slots: 4, bytes: inputBytes)
    guard let input = PoolSlot(in: pool, count: inputBytes), let offsets = PoolSlot(in: pool, count: capacity * 4 * 4),
      let confidence = PoolSlot(in: pool, count: capacity * 4)
    else { throw .poolFull }
    do {
      network = try model.compile(inputShape: [capacity, side, side, 3], precision: precision)
      try network.bindInput(input.bytes, element: .u8, shape: [capacity, side, side, 3])
      try network.bindOutput("reg", offsets.bytes, shape: [capacity, 4])
      try network.bindOutput("prob", confidence.bytes, shape: [capacity])
      if hasPoints {
        guard let points = PoolSlot(in: pool, count: capacity * 10 * 4) else { throw FaceError.poolFull }
        try network.bindOutput("landmarks", points.bytes, shape: [capacity, 10])
        self.points = consume points
      } else {
        points = nil
      }
    } catch let error as FaceError {
      throw error
    } catch let error as InferenceError {
      throw .inference(error)
    } catch {
      throw .noTemplate
    }
    self.capacity = capacity
    self.side = side
    self.pool = pool
    self.input = consume input
    self.offsets = consume offsets
    self.confidence = consume confidence
  }

  /// Cuts crop number `index` out of `region`.
  ///
  /// - Parameter candidate: where, in pixels of the frame that the region shows.
  func cut(_ candidate: Candidate, from region: PixelRegion, at index: Int) {
    let origin = SIMD2(candidate.left, candidate.top) / region.step
    let step = SIMD2(candidate.width, candidate.height) / region.step / Float(side)
    let map: [6 of Float] = [step.x, 0, origin.x, 0, step.y, origin.y]
    // Where no size of the frame is near enough, several positions per pixel are averaged, against aliasing.
    let positions = min(4, max(1, Int((step.x + 0.1).rounded())))
    guard let start = input.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let target = start + index * side * side * 3
    map.span.withUnsafeBufferPointer { map in
      guard let map = map.baseAddress else { return }
      _ = overt_affine_sample_rgb(
        region.start, region.width, region.height, region.stride, map, Int32(positions), target, side, side, side * 3)
    }
  }

  /// Judges what was cut.
  func judge() throws(InferenceError) {
    try network.infer()
  }

  /// The regressed offsets of crop `index`, 4 Float in units of its size.
  func offsets(_ index: Int) -> SIMD4<Float> {
    let floats = offsets.floats
    return SIMD4(floats[index * 4], floats[index * 4 + 1], floats[index * 4 + 2], floats[index * 4 + 3])
  }

  /// The confidence of crop `index`, 0 … 1.
  func confidence(_ index: Int) -> Float { confidence.floats[index] }

  /// Coordinate `coordinate` of crop `index`'s landmarks, in units of its size: five x, then five y.
  func point(_ index: Int, _ coordinate: Int) -> Float {
    switch points {
    case .some(let points): points.floats[index * 10 + coordinate]
    case .none: 0
    }
  }

  /// Wipes the crops and the outputs.
  func wipe() {
    input.wipe()
    offsets.wipe()
    confidence.wipe()
    switch points {
    case .some(let points): points.wipe()
    case .none: break
    }
  }
}

extension CropBatch {
  /// The five points of crop `index`, which was cut at `candidate`, in pixels of the frame.
  func landmarks(of candidate: Candidate, at index: Int) -> Landmarks {
    func point(_ number: Int) -> SIMD2<Float> {
      let x = candidate.left + self.point(index, number) * (candidate.width + 1) - 1
      let y = candidate.top + self.point(index, number + 5) * (candidate.height + 1) - 1
      return SIMD2(x, y)
    }
    return Landmarks(
      leftEye: point(0), rightEye: point(1), nose: point(2), leftMouth: point(3), rightMouth: point(4))
  }
}
