import ArgumentParser
import Faces
import Glibc
import Imaging

/// Where model packs are found, and which to use.
struct ModelOptions: ParsableArguments {
  @Option(help: "The embedder to use (see `overt models list`).")
  var pack: String?

  /// The store of model packs.
  static var store: ModelStore {
    get throws { ModelStore(folder: try folder(named: "models", variable: "OVERT_MODELS")) }
  }

  /// A folder that belongs to the program: the one that the variable names, else the one beside the program, else one
  /// level up, wherever the program is called from.
  static func folder(named name: String, variable: String) throws -> String {
    if let place = getenv(variable).map({ String(cString: $0) }), !place.isEmpty { return place }
    let program = programFolder()
    for place in ["\(program)/\(name)", "\(program)/../\(name)", "\(program)/../share/overt/\(name)"]
    where isFolder(place) == true { return place }
    throw Failure("overt: no folder “\(name)” beside the program (\(program)); set \(variable) to where it is")
  }

  private static func programFolder() -> String {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? -1
    }
    guard count > 0 else { return "." }
    let path = String(decoding: buffer[..<count], as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Loads the chain and says which pack is used and what is known of its weakness.
  func engine(quiet: Bool = false) throws -> FaceEngine {
    let engine: FaceEngine
    do {
      engine = try FaceEngine(store: Self.store, pack: pack)
    } catch let error as FaceError {
      throw Failure(error)
    }
    if !quiet {
      Standard.error("pack \(engine.pack.name) (\(engine.precision.rawValue))")
      if engine.pack.provenance.warns { Standard.error("note: \(engine.pack.provenance.weakness)") }
    }
    return engine
  }
}
