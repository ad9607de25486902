import Foundation

/// A folder of model packs for tests: what set-up installed, and `mobilefacenet` from the test data where it is not
/// installed.
public final class ModelFolder: Sendable {
  /// The folder's path.
  public var path: String { folder.path }
  private let folder: TemporaryFolder

  /// Makes the folder; `nil`, and the line that says so, when `mobilefacenet` is nowhere to be had.
  public init?(for test: String = #function) throws {
    let folder = try TemporaryFolder()
    let installed = Repository.path("models")
    for pack in ["mtcnn", "dlib-resnet"] { _ = try folder.link(pack, to: "\(installed)/\(pack)") }
    try Self.add("yunet", network: "yunet_n_dynamic.onnx", given: "det_yunet_n_dynamic.onnx", to: folder)
    try Self.add("yunet-onet", network: "yunet_n_dynamic.onnx", given: "det_yunet_n_dynamic.onnx", to: folder)
    let file = "\(installed)/mobilefacenet/MobileFaceNet.onnx"
    if FileManager.default.fileExists(atPath: file) {
      _ = try folder.link("mobilefacenet", to: "\(installed)/mobilefacenet")
    } else {
      guard let given = TestData.path("models/rec_mobilefacenet_foamliu.onnx", for: test) else { return nil }
      _ = try folder.folder("mobilefacenet")
      _ = try folder.link("mobilefacenet/card.yaml", to: "\(installed)/mobilefacenet/card.yaml")
      _ = try folder.link("mobilefacenet/MobileFaceNet.onnx", to: given)
    }
    self.folder = folder
  }

  /// Adds a detector, with the file that has to be fetched from where it is installed or from the test data, and with the
  /// files that set-up converts; leaves it out where the first is nowhere to be had.
  private static func add(_ pack: String, network: String, given: String, to folder: TemporaryFolder) throws {
    let installed = Repository.path("models")
    let places = ["\(installed)/\(pack)/\(network)", "\(TestData.folder)/models/\(given)"]
    guard let file = places.first(where: { FileManager.default.fileExists(atPath: $0) }) else { return }
    _ = try folder.folder(pack)
    _ = try folder.link("\(pack)/card.yaml", to: "\(installed)/\(pack)/card.yaml")
    _ = try folder.link("\(pack)/\(network)", to: file)
    for converted in ["onet.xml", "onet.bin"] {
      _ = try folder.link("\(pack)/\(converted)", to: "\(installed)/mtcnn/\(converted)")
    }
  }
}
