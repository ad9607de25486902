import Faces
import Inference

/// The detector's second or third network by itself, compiled as the detector compiles it.
struct CascadeStage {
  /// Its name.
  let name: String
  /// Crops in one run.
  let crops: Int
  /// The compiled network, with an input of its own.
  let network: Network

  /// Both.
  static func all(store: ModelStore, precision: Precision) throws -> [CascadeStage] {
    [
      try CascadeStage("R-Net", file: "rnet", side: 24, crops: 16, store: store, precision: precision),
      try CascadeStage("O-Net", file: "onet", side: 48, crops: 1, store: store, precision: precision),
    ]
  }

  private init(_ name: String, file: String, side: Int, crops: Int, store: ModelStore, precision: Precision) throws {
    let files = try store.files(of: store.card("mtcnn"))
    let model = try NetworkModel(
      runtime: InferenceRuntime(), graph: files["\(file).xml"] ?? [], weights: files["\(file).bin"] ?? [], name: name)
    self.name = name
    self.crops = crops
    network = try model.compile(inputShape: [crops, side, side, 3], precision: precision)
  }
}
