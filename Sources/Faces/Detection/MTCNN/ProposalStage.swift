import CKernels
import Imaging
import Inference

/// The first stage for frames of one size: the whole pyramid on one canvas, one run of the proposal network. The two
/// sizes above the pyramid are drawn too: further stages cut their crops from whichever size is nearest, so that no crop
/// has to average many pixels by itself.
final class ProposalStage: DetectorStage {
  let plan: PyramidPlan
  /// The pyramid's levels, side by side.
  private let canvas: RGBImage
  /// Sizes larger than the pyramid's first level, largest first; none where the frame itself is no larger.
  private let larger: [RGBImage]
  /// The frame's sizes that lie in our memory, largest first.
  private let sizes: [PixelRegion]
  private let network: Network
  private let offsets: UnsafeMutableBufferPointer<Float>
  private let confidence: UnsafeMutableBufferPointer<Float>
  private let scratch: UnsafeMutableBufferPointer<Float>
  private var level: [Candidate] = []

  /// Compiles `model` for the canvas of `plan`. Its outputs are `reg` [1, 4, rows, columns] and `prob` [1, rows, columns].
  init(model: NetworkModel, plan: PyramidPlan, precision: Precision) throws(InferenceError) {
    self.plan = plan
    canvas = RGBImage(width: plan.width, height: plan.height)
    larger = plan.larger.map { RGBImage(width: $0.width, height: $0.height) }
    sizes =
      zip(larger, plan.larger).compactMap { image, size in
        PixelRegion(image, x: 0, y: 0, width: size.width, height: size.height, step: size.step)
      }
      + plan.levels.compactMap { [canvas] level in
        PixelRegion(canvas, x: level.x, y: level.y, width: level.width, height: level.height, step: level.step)
      }
    let cells = plan.rows * plan.columns
    network = try model.compile(inputShape: [1, plan.height, plan.width, 3], precision: precision)
    offsets = .allocate(capacity: cells * 4)
    offsets.initialize(repeating: 0)
    confidence = .allocate(capacity: cells)
    confidence.initialize(repeating: 0)
    scratch = .allocate(
      capacity: overt_area_resize_scratch_floats(plan.frameWidth, max(plan.width, plan.larger.first?.width ?? 0)))
    scratch.initialize(repeating: 0)
    try network.bindInput(canvas.bytes, element: .u8, shape: [1, plan.height, plan.width, 3])
    try network.bindOutput("reg", UnsafeMutableRawBufferPointer(offsets), shape: [1, 4, plan.rows, plan.columns])
    try network.bindOutput("prob", UnsafeMutableRawBufferPointer(confidence), shape: [1, plan.rows, plan.columns])
  }

  deinit {
    offsets.deallocate()
    confidence.deallocate()
    scratch.deallocate()
  }

  /// Finds windows that may hold a face and adds them to `candidates`, with repetitions removed.
  func propose(in frame: PixelRegion, threshold: Float, into candidates: inout [Candidate]) throws(InferenceError) {
    draw(frame)
    try network.infer()
    for place in plan.levels {
      level.removeAll(keepingCapacity: true)
      collect(place, threshold: threshold, into: &level)
      level.suppress(over: 0.5)
      candidates.append(contentsOf: level)
    }
    candidates.suppress(over: 0.7)
  }

  /// The smallest size of the frame that still has `step` pixels of the frame, or fewer, in one of its own; the frame
  /// itself where there is none.
  func size(of frame: PixelRegion, for step: Float) -> PixelRegion {
    // A tenth of tolerance: enlarging by so little costs nothing and the next size has half as many pixels.
    sizes.last { $0.step.x <= step * 1.1 } ?? frame
  }

  /// Blackens the canvas and computes once on it.
  func forget() throws(InferenceError) {
    canvas.wipe()
    larger.forEach { $0.wipe() }
    try network.infer()
  }

  /// The two largest sizes come from the frame, each further one from that of twice its size.
  private func draw(_ frame: PixelRegion) {
    for (index, size) in sizes.enumerated() {
      size.draw(index < 2 ? frame : sizes[index - 2], scratch: scratch)
    }
  }

  private func collect(_ level: PyramidPlan.Level, threshold: Float, into found: inout [Candidate]) {
    let window = PyramidPlan.window
    let firstColumn = level.x / 2
    let lastColumn = min((level.x + level.width - window) / 2, plan.columns - 1)
    let firstRow = level.y / 2
    let lastRow = min((level.y + level.height - window) / 2, plan.rows - 1)
    let plane = plan.rows * plan.columns
    guard firstColumn <= lastColumn, firstRow <= lastRow else { return }
    for row in firstRow...lastRow {
      for column in firstColumn...lastColumn {
        let cell = row * plan.columns + column
        guard confidence[cell] > threshold else { continue }
        let x = Float(column * 2 - level.x)
        let y = Float(row * 2 - level.y)
        let size = Float(window)
        found.append(
          Candidate(
            left: (x + offsets[cell] * size) * level.step.x,
            top: (y + offsets[plane + cell] * size) * level.step.y,
            right: (x + size + offsets[2 * plane + cell] * size) * level.step.x,
            bottom: (y + size + offsets[3 * plane + cell] * size) * level.step.y,
            score: confidence[cell]))
      }
    }
  }
}
