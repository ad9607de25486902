import CKernels
import Imaging
import Inference

/// The first stage for frames of one size: the whole pyramid on one canvas, one run of the proposal network.
final class ProposalStage {
  let plan: PyramidPlan
  /// The pyramid's levels, side by side.
  let canvas: RGBImage
  private let network: Network
  private let offsets: UnsafeMutableBufferPointer<Float>
  private let confidence: UnsafeMutableBufferPointer<Float>
  private let scratch: UnsafeMutableBufferPointer<Float>

  /// Compiles `model` for the canvas of `plan`. Its outputs are `reg` [1, 4, rows, columns] and `prob` [1, rows, columns].
  init(model: NetworkModel, plan: PyramidPlan, frameWidth: Int, precision: Precision) throws(InferenceError) {
    self.plan = plan
    // The network wants rows without gaps; a picture's rows are padded to 64 bytes, so the canvas is as wide as its rows.
    canvas = RGBImage(width: (plan.width + 63) / 64 * 64, height: plan.height)
    let cells = plan.rows * ((canvas.width - 10) / 2)
    network = try model.compile(inputShape: [1, canvas.height, canvas.width, 3], precision: precision)
    offsets = .allocate(capacity: cells * 4)
    confidence = .allocate(capacity: cells)
    let floats = max(
      overt_area_resize_scratch_floats(frameWidth, plan.width), overt_area_resize_scratch_floats(canvas.width, 1))
    scratch = .allocate(capacity: floats)
    let columns = (canvas.width - 10) / 2
    try network.bindInput(canvas.bytes, element: .u8, shape: [1, canvas.height, canvas.width, 3])
    try network.bindOutput("reg", UnsafeMutableRawBufferPointer(offsets), shape: [1, 4, plan.rows, columns])
    try network.bindOutput("prob", UnsafeMutableRawBufferPointer(confidence), shape: [1, plan.rows, columns])
  }

  deinit {
    offsets.deallocate()
    confidence.deallocate()
    scratch.deallocate()
  }

  /// Finds windows that may hold a face and adds them to `candidates`, with repetitions removed.
  func propose(in image: RGBImage, threshold: Float, into candidates: inout [Candidate]) throws(InferenceError) {
    drawPyramid(of: image)
    try network.infer()
    let columns = (canvas.width - 10) / 2
    var level: [Candidate] = []
    for place in plan.levels {
      level.removeAll(keepingCapacity: true)
      collect(place, columns: columns, threshold: threshold, into: &level)
      level.suppress(over: 0.5)
      candidates.append(contentsOf: level)
    }
    candidates.suppress(over: 0.7)
  }

  /// Blackens the canvas and computes once on it.
  func forget() throws(InferenceError) {
    canvas.wipe()
    try network.infer()
  }

  /// Levels 0 and 1 come from the frame, each further one from the level of twice its size.
  private func drawPyramid(of image: RGBImage) {
    guard let source = image.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
      let target = canvas.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), let scratch = scratch.baseAddress
    else { return }
    for (index, level) in plan.levels.enumerated() {
      let place = target + level.y * canvas.stride + level.x * 3
      if index < 2 {
        _ = overt_area_resize_rgb(
          source, image.width, image.height, image.stride, place, level.width, level.height, canvas.stride, scratch)
      } else {
        let larger = plan.levels[index - 2]
        _ = overt_area_resize_rgb(
          target + larger.y * canvas.stride + larger.x * 3, larger.width, larger.height, canvas.stride, place,
          level.width, level.height, canvas.stride, scratch)
      }
    }
  }

  private func collect(_ level: PyramidPlan.Level, columns: Int, threshold: Float, into found: inout [Candidate]) {
    let window = PyramidPlan.window
    let firstColumn = level.x / 2
    let lastColumn = (level.x + level.width - window) / 2
    let firstRow = level.y / 2
    let lastRow = (level.y + level.height - window) / 2
    let plane = plan.rows * columns
    guard firstColumn <= lastColumn, firstRow <= lastRow else { return }
    for row in firstRow...min(lastRow, plan.rows - 1) {
      for column in firstColumn...min(lastColumn, columns - 1) {
        let cell = row * columns + column
        guard confidence[cell] > threshold else { continue }
        let x = Float(column * 2 - level.x)
        let y = Float(row * 2 - level.y)
        let size = Float(window)
        found.append(
          Candidate(
            left: (x + offsets[cell] * size) * level.stepX,
            top: (y + offsets[plane + cell] * size) * level.stepY,
            right: (x + size + offsets[2 * plane + cell] * size) * level.stepX,
            bottom: (y + size + offsets[3 * plane + cell] * size) * level.stepY,
            score: confidence[cell]))
      }
    }
  }
}
