import Foundation
import Mandate
import Service
import Station

/// The cameras of a deployment with their addresses, and the names and passwords to sign in to them: a YAML file that only its
/// owner may read. What it holds is never repeated in a message.
enum CamerasFile {
  /// The largest file, in bytes.
  static let maximumBytes = 1 << 20

  /// Reads the file.
  static func read(_ path: String) throws -> [LiveCamera] {
    let fields = try YAMLFields.read(try text(path), name: path)
    guard case .list(let entries) = fields["cameras"], fields.count == 1, !entries.isEmpty else {
      throw Failure("overt: \(path): wanted a list called cameras, and nothing else")
    }
    return try entries.enumerated().map { number, entry in
      guard case .record(let fields) = entry else {
        throw Failure("overt: \(path): camera \(number + 1): wanted names and values")
      }
      return try camera(fields, "\(path): camera \(number + 1)")
    }
  }

  private static func camera(_ fields: [String: FieldValue], _ place: String) throws -> LiveCamera {
    let known = ["code", "address", "subStream", "user", "password", "zone"]
    if let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) {
      throw Failure("overt: \(place): \(unknown.prefix(40)): wanted \(known.joined(separator: ", ")) only")
    }
    func text(_ key: String) throws -> String? {
      switch fields[key] {
      case nil: return nil
      case .text(let text): return text
      default: throw Failure("overt: \(place): \(key): wanted text; write it in quotation marks")
      }
    }
    guard let code = try text("code").flatMap({ CameraCode($0) }) else {
      throw Failure("overt: \(place): code: wanted \(CameraCode.pattern)")
    }
    guard let address = try text("address") else { throw Failure("overt: \(place): address: is missing") }
    let (user, password) = (try text("user"), try text("password"))
    guard (user == nil) == (password == nil) else {
      throw Failure("overt: \(place): user and password: wanted both or neither")
    }
    return LiveCamera(
      code: code, address: address, subStream: try text("subStream"), user: user, password: password.map(Secret.init),
      zone: try zone(fields["zone"], place))
  }

  private static func zone(_ value: FieldValue?, _ place: String) throws -> [CameraSetting.Corner] {
    guard let value else { return [] }
    guard case .list(let corners) = value, (3...32).contains(corners.count) else {
      throw Failure("overt: \(place): zone: wanted 3 to 32 corners, such as \"0.25 0.5\"")
    }
    return try corners.map { corner in
      guard case .text(let text) = corner else {
        throw Failure("overt: \(place): zone: wanted corners in quotation marks, such as \"0.25 0.5\"")
      }
      let shares = text.split(separator: " ").compactMap { Double($0) }
      guard shares.count == 2, shares.allSatisfy({ (0...1).contains($0) }) else {
        throw Failure("overt: \(place): zone: wanted two shares from 0 to 1 for each corner, such as \"0.25 0.5\"")
      }
      return CameraSetting.Corner(x: shares[0], y: shares[1])
    }
  }

  private static func text(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure("overt: \(path): cannot be read") }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      throw Failure("overt: \(path): is no file")
    }
    guard found.st_uid == geteuid(), found.st_mode & 0o077 == 0 else {
      throw Failure(
        "overt: \(path): others may read it, and it holds passwords; make it yours alone with chmod 600")
    }
    guard found.st_size <= maximumBytes, let data = try? file.read(upToCount: maximumBytes),
      let text = String(validating: data, as: UTF8.self)
    else { throw Failure("overt: \(path): is no text of at most \(maximumBytes) bytes") }
    return text
  }
}
