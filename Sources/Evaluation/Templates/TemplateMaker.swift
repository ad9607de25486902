import Faces
import Imaging
import Mandate

/// Turns labelled still images into evaluation templates: one face per image, found once and embedded by every pack
/// that is measured.
///
/// It belongs to one thread, as its engines do.
public final class TemplateMaker {
  private let engines: [FaceEngine]
  private let permit: EvaluationPermit
  private var faces: [DetectedFace] = []

  /// Prepares to measure the packs of `engines`, all with one detector.
  ///
  /// - Throws: `differentDetectors`; `badList` when there is no engine.
  public init(engines: [FaceEngine], permit: consuming EvaluationPermit) throws(EvaluationError) {
    guard let first = engines.first else { throw .badList("no pack is to be measured") }
    guard engines.allSatisfy({ $0.detectorPack.digest == first.detectorPack.digest && $0.precision == first.precision })
    else { throw .differentDetectors }
    self.engines = engines
    self.permit = permit
  }

  /// The template that each engine makes of the image at `path`, in the order of the engines; `nil` where it has none:
  /// no face was found, or the network gave nothing usable. That is a failure to enrol (ISO/IEC 19795-1), which the
  /// caller counts as an error and never drops.
  public func templates(ofImageAt path: String) throws(EvaluationError) -> [EvaluationTemplate?] {
    let image: RGBImage
    do {
      image = try ImageFile.decode(path: path)
    } catch {
      throw .image(error)
    }
    return try templates(of: image)
  }

  /// The first engine's template of the most central face in `image`, with the shot's quality.
  func imageTemplate(of image: RGBImage, digest: [UInt8]) throws(EvaluationError) -> ImageTemplate {
    guard let template = try templates(of: image).first else { throw .badList("no pack is to be measured") }
    let face = faces.mostCentral(width: image.width, height: image.height)
    return ImageTemplate(
      image: digest, values: template?.values, quality: face.map { engines[0].quality(of: $0, in: image).numbers })
  }

  /// The template that each engine makes of the most central face in `image`; see ``templates(ofImageAt:)``.
  public func templates(of image: RGBImage) throws(EvaluationError) -> [EvaluationTemplate?] {
    do {
      let minimum = FaceEngine.minimumFace(forWidth: image.width, height: image.height)
      try engines[0].detect(in: image, minimumFace: minimum, into: &faces)
    } catch {
      throw .face(error)
    }
    guard let face = faces.mostCentral(width: image.width, height: image.height) else {
      return engines.map { _ in nil }
    }
    var templates: [EvaluationTemplate?] = []
    for engine in engines {
      do {
        templates.append(try engine.evaluationTemplate(of: face, in: image, under: permit))
      } catch .noTemplate {
        templates.append(nil)
      } catch {
        throw .face(error)
      }
    }
    return templates
  }
}

@available(*, unavailable)
extension TemplateMaker: Sendable {}
