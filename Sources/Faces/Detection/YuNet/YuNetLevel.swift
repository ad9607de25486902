import Inference

/// One of YuNet's three grids of cells, with the memory that the network writes it into: for each cell how sure the
/// network is of a face, its rectangle and its five points.
struct YuNetLevel {
  /// Pixels of the input from cell to cell.
  let stride: Int
  /// The grid's size in cells.
  let columns: Int, rows: Int
  private let memory: UnsafeMutableBufferPointer<Float>

  private var cells: Int { columns * rows }
  private var classes: Int { 0 }
  private var objects: Int { cells }
  private var boxes: Int { 2 * cells }
  private var points: Int { 6 * cells }

  /// The grids' strides in pixels.
  static let strides = [8, 16, 32]

  /// Makes the grid for an input of this size in pixels, multiples of 32. The owner calls ``deallocate()``.
  init(stride: Int, inputWidth: Int, inputHeight: Int) {
    self.stride = stride
    columns = inputWidth / stride
    rows = inputHeight / stride
    memory = .allocate(capacity: columns * rows * 16)
    memory.initialize(repeating: 0)
  }

  /// Lets `network` write its outputs for this grid here: `cls` and `obj` [1, cells, 1], `bbox` [1, cells, 4], `kps`
  /// [1, cells, 10], each with the stride at the end of its name.
  func bind(to network: Network) throws(InferenceError) {
    for (name, start, width) in [("cls", classes, 1), ("obj", objects, 1), ("bbox", boxes, 4), ("kps", points, 10)] {
      let part = UnsafeMutableBufferPointer(rebasing: memory[start..<start + cells * width])
      try network.bindOutput(
        "\(name)_\(stride)", UnsafeMutableRawBufferPointer(part), shape: [1, cells, width])
    }
  }

  /// Overwrites what the network wrote.
  func wipe() { memory.update(repeating: 0) }

  /// Gives the memory back.
  func deallocate() { memory.deallocate() }

  /// Adds the cells that are surer of a face than `threshold`, in pixels of the frame: `step` of them are one of the
  /// input's. A candidate's index is that of its points.
  func collect(
    threshold: Float, step: SIMD2<Float>, limit: Int, into found: inout [Candidate], points landmarks: inout [Landmarks]
  ) {
    // The score is the root of the product, so a cell below the square in either factor cannot reach it.
    let square = threshold * threshold
    for cell in 0..<cells {
      let product = memory[classes + cell] * memory[objects + cell]
      guard product > square, product.isFinite, found.count < limit else { continue }
      let corner = SIMD2(Float(cell % columns), Float(cell / columns))
      let box = boxes + cell * 4
      let centre = (corner + SIMD2(memory[box], memory[box + 1])) * Float(stride) * step
      let half = SIMD2(exponential(memory[box + 2]), exponential(memory[box + 3])) * Float(stride) * step / 2
      found.append(
        Candidate(
          left: centre.x - half.x, top: centre.y - half.y, right: centre.x + half.x, bottom: centre.y + half.y,
          score: min(1, product.squareRoot()), index: landmarks.count))
      func point(_ number: Int) -> SIMD2<Float> {
        let start = points + cell * 10 + number * 2
        return (corner + SIMD2(memory[start], memory[start + 1])) * Float(stride) * step
      }
      landmarks.append(
        Landmarks(
          leftEye: point(0), rightEye: point(1), nose: point(2), leftMouth: point(3), rightMouth: point(4)))
    }
  }
}
