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
}
