import Inference
import Mandate

/// Whether a network is what its card says it is: asked before a pack is taken in, and its ports each time it is loaded.
public enum PackCheck {
  /// Loads the networks of a pack from the bytes of its files and tries an embedder on chips of noise.
  ///
  /// - Throws: `unfitNetwork` naming the file, the card's field and what was found instead.
  public static func judge(_ card: PackCard, files: [String: [UInt8]]) throws(PackError) {
    switch card.role {
    case .embedder(let embedder):
      let network = try load(embedder.network, from: files, field: "network")
      try judge(network, as: embedder)
      try tryOut(network, as: embedder)
    case .detector(let detector):
      for (stage, path) in detector.stages.enumerated() {
        try judge(try load(path, from: files, field: "stages"), as: detector.family, stage: stage)
      }
    }
  }

  /// Compares an embedder's ports with its card and gives the network its static shape.
  static func judge(_ network: NetworkModel, as card: EmbedderCard) throws(PackError) {
    let unfit = Unfit(path: network.name)
    let inputs = try unfit.network { () throws(InferenceError) in try network.inputs() }
    let outputs = try unfit.network { () throws(InferenceError) in try network.outputs() }
    guard inputs.count == 1, let input = inputs.first else {
      throw unfit("input", "has \(inputs.count) inputs; an embedder takes one, the aligned face")
    }
    guard outputs.count == 1 else {
      let names = outputs.prefix(4).map(\.name).joined(separator: ", ")
      throw unfit(
        "output",
        "has \(outputs.count) outputs (\(names)\(outputs.count > 4 ? ", …" : "")); an embedder gives one, the "
          + "template; is it a detector?")
    }
    let element: ElementType = card.input.element == .f32 ? .f32 : .u8
    guard input.element == element else {
      throw unfit("input.element", "takes another type of number than \(card.input.element.rawValue)")
    }
    guard input.accepts(card.input.shape) else {
      throw unfit("input.size, input.layout", "takes \(input), the card says \(card.input.shape)")
    }
    try unfit.network { () throws(InferenceError) in try network.reshape(card.input.shape) }
    let made = try unfit.network { () throws(InferenceError) in try network.outputs() }
    guard let output = made.first, output.element == .f32 else {
      throw unfit("output", "gives another type of number than 32-bit floating point")
    }
    let numbers = (output.shape ?? []).compactMap(\.self)
    guard numbers.count == output.shape?.count, numbers.first == 1, numbers.reduce(1, *) == card.dimension else {
      throw unfit(
        "output.dimension", "gives \(output) for one face, the card says a template of \(card.dimension) numbers")
    }
  }

  /// Computes on a few chips of noise: a template is a direction that depends on the picture.
  private static func tryOut(_ model: NetworkModel, as card: EmbedderCard) throws(PackError) {
    let unfit = Unfit(path: model.name)
    var outputs: [[Float]] = []
    do {
      let embedder = try Embedder(
        card: card, alignment: card.alignment.values.first ?? Landmarks.zero, model: model, precision: .f32)
      for seed in 1...3 { outputs.append(try embedder.trial(noise(seed, size: card.input.size))) }
    } catch {
      throw unfit("network", "cannot be computed: \(error)")
    }
    guard outputs.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw unfit("output", "gives numbers that are none (infinite, not a number)")
    }
    if outputs.allSatisfy({ values in values.allSatisfy { $0 >= 0 } && abs(values.reduce(0, +) - 1) < 1e-3 }) {
      throw unfit("output", "gives shares that add up to 1: it sorts pictures into classes and describes no face")
    }
    guard outputs.contains(where: { $0 != outputs[0] }) else {
      throw unfit("output", "gives the same numbers whatever the picture")
    }
  }

  /// Whether a detector's network has the ports that its family's decoder reads.
  private static func judge(
    _ network: NetworkModel, as family: DetectorCard.Family, stage: Int
  ) throws(PackError) {
    let unfit = Unfit(path: network.name)
    let outputs = try unfit.network { () throws(InferenceError) in try network.outputs() }
    let grids = [8, 16, 32].flatMap { stride in ["cls", "obj", "bbox", "kps"].map { "\($0)_\(stride)" } }
    let expected: [String] =
      switch (family, stage) {
      case (.yunet, _), (.yunetONet, 0): grids
      case (.mtcnn, 0), (.mtcnn, 1): ["reg", "prob"]
      case (.mtcnn, _), (.yunetONet, _): ["reg", "prob", "landmarks"]
      }
    let missing = expected.filter { name in !outputs.contains { $0.name == name } }
    guard missing.isEmpty else {
      throw unfit(
        "family", "has no output called \(missing[0]), which a network of the family \(family.rawValue) gives")
    }
  }

  private static func load(_ path: String, from files: [String: [UInt8]], field: String) throws(PackError)
    -> NetworkModel
  {
    do {
      return try NetworkModel.read(path, from: files, runtime: InferenceRuntime())
    } catch {
      throw .unfitNetwork(path: path, field: field, reason: "is no network that can be read: \(error)")
    }
  }

  private static func noise(_ seed: Int, size: Int) -> [UInt8] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    return (0..<size * size * 3).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  /// Makes the error about one network.
  private struct Unfit {
    let path: String

    func callAsFunction(_ field: String, _ reason: String) -> PackError {
      .unfitNetwork(path: path, field: field, reason: reason)
    }

    func network<Value>(_ body: () throws(InferenceError) -> Value) throws(PackError) -> Value {
      do {
        return try body()
      } catch {
        throw self("network", "cannot be used: \(error)")
      }
    }
  }
}

extension Landmarks {
  /// Five points on one spot, for networks that are tried without a face.
  static var zero: Landmarks {
    Landmarks(leftEye: .zero, rightEye: .zero, nose: .zero, leftMouth: .zero, rightMouth: .zero)
  }
}

extension NetworkModel {
  /// Reads the network in `path` from a pack's files: OpenVINO IR has its weights beside it, ONNX holds its own.
  static func read(
    _ path: String, from files: [String: [UInt8]], runtime: InferenceRuntime
  ) throws(InferenceError) -> NetworkModel {
    let weights = path.hasSuffix(".xml") ? files[path.dropLast(4) + ".bin"] ?? [] : []
    return try NetworkModel(runtime: runtime, graph: files[path] ?? [], weights: weights, name: path)
  }
}
