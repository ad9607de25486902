import Foundation
import Imaging

/// The folder that labelled images lie in.
public struct ImageFolder: Sendable {
  /// Its path.
  public let path: String
  /// The most images taken from a folder of identities.
  public static let maximumImages = 1_000_000

  /// The folder at `path`.
  ///
  /// - Throws: `badList` when there is none.
  public init(_ path: String) throws(EvaluationError) {
    guard let isFolder = isFolder(path) else { throw .badList("\(printable(path)): No such file or directory") }
    guard isFolder else { throw .badList("\(printable(path)): is a file, not a folder") }
    self.path = path
  }

  /// Where the image that a list calls `name` lies. A list may come from anybody, so a name that leads out of the folder
  /// is refused.
  public func file(_ name: String) throws(EvaluationError) -> String {
    guard !name.hasPrefix("/"), !name.split(separator: "/", omittingEmptySubsequences: false).contains("..") else {
      throw .badList("\(printable(name)): leads out of the folder of images; paths are relative to it")
    }
    return "\(path)/\(name)"
  }

  /// The images of a folder that holds a folder for each person: JPEG and PNG by their names, hidden ones left out, as
  /// `person/image`, sorted.
  public func identities() throws(EvaluationError) -> [String] {
    var images: [String] = []
    for person in try contents(path) where isFolder("\(path)/\(person)") == true {
      for image in try contents("\(path)/\(person)") where Self.isImage(image) { images.append("\(person)/\(image)") }
      guard images.count <= Self.maximumImages else {
        throw .badList("\(printable(path)): holds more than \(Self.maximumImages) images")
      }
    }
    guard !images.isEmpty else {
      throw .badList("\(printable(path)): holds no folder of a person with JPEG or PNG images")
    }
    return images
  }

  private func contents(_ folder: String) throws(EvaluationError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw .badList("\(printable(folder)): cannot be listed")
    }
  }

  private static func isImage(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".jpg", ".jpeg", ".png"].contains { name.hasSuffix($0) }
  }
}
