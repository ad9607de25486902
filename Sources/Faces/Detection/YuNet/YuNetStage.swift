import CKernels
import Imaging
import Inference

/// YuNet for frames of one size: the frame reduced to what the network was made for, one run, three grids read.
final class YuNetStage: DetectorStage {
  let plan: YuNetPlan
  private let canvas: RGBImage
  private let picture: PixelRegion?
  private let network: Network
  private let input: UnsafeMutableBufferPointer<Float>
  private let scratch: UnsafeMutableBufferPointer<Float>
  private let levels: [YuNetLevel]

  /// Cells that are looked at further; a picture made to flood the detector costs a bounded time.
  private static let maximumCells = 4_096

  /// Compiles `model` for the input of `plan`: [1, 3, height, width] Float, 0 … 255, blue first.
  init(model: NetworkModel, plan: YuNetPlan, precision: Precision) throws(InferenceError) {
    self.plan = plan
    let canvas = RGBImage(width: plan.inputWidth, height: plan.inputHeight)
    self.canvas = canvas
    picture = PixelRegion(canvas, x: 0, y: 0, width: plan.width, height: plan.height, step: plan.step)
    let shape = [1, 3, plan.inputHeight, plan.inputWidth]
    let network = try model.compile(inputShape: shape, precision: precision)
    self.network = network
    input = .allocate(capacity: shape.reduce(1, *))
    input.initialize(repeating: 0)
    scratch = .allocate(capacity: overt_area_resize_scratch_floats(plan.frameWidth, plan.width))
    scratch.initialize(repeating: 0)
    levels = YuNetLevel.strides.map {
      YuNetLevel(stride: $0, inputWidth: plan.inputWidth, inputHeight: plan.inputHeight)
    }
    try network.bindInput(UnsafeMutableRawBufferPointer(input), element: .f32, shape: shape)
    for level in levels { try level.bind(to: network) }
  }

  deinit {
    input.deallocate()
    scratch.deallocate()
    levels.forEach { $0.deallocate() }
  }

  /// Finds faces, strongest first, without repetitions, in pixels of the frame.
  func find(
    in frame: PixelRegion, threshold: Float, into found: inout [Candidate], points: inout [Landmarks]
  ) throws(InferenceError) {
    found.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
    picture?.draw(frame, scratch: scratch)
    pack()
    try network.infer()
    for level in levels {
      level.collect(
        threshold: threshold, step: plan.step, limit: Self.maximumCells, into: &found, points: &points)
    }
    found.removeAll { !$0.isUsable(width: plan.frameWidth, height: plan.frameHeight) }
    found.suppress(over: 0.4)
  }

  /// Blackens what this holds of the last frame and computes once on it.
  func forget() throws(InferenceError) {
    canvas.wipe()
    pack()
    try network.infer()
    levels.forEach { $0.wipe() }
  }

  private func pack() {
    let mean: [3 of Float] = [0, 0, 0]
    let scale: [3 of Float] = [1, 1, 1]
    mean.span.withUnsafeBufferPointer { mean in
      scale.span.withUnsafeBufferPointer { scale in
        guard let mean = mean.baseAddress, let scale = scale.baseAddress, let target = input.baseAddress,
          let pixels = canvas.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        else { return }
        _ = overt_pack_f32(pixels, canvas.width, canvas.height, canvas.stride, true, true, mean, scale, target)
      }
    }
  }
}
