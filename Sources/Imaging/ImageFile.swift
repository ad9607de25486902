import CFFmpeg

/// Reads still pictures: JPEG and PNG, recognised by their first bytes and never by the file's name.
///
/// What is read, and how:
/// - size and structure are checked in Swift before a decoder sees a byte, and only the parts that make up the picture
///   are handed on: no colour profiles, comments, thumbnails or application data;
/// - JPEG: baseline and progressive, 8 bits, grey or colour; CMYK, lossless, hierarchical and arithmetic coding are
///   refused. The orientation of EXIF is applied, so the picture stands as the photographer held the camera;
/// - PNG: every kind; 16 bits are rounded to 8, transparent parts are laid over white (what lies underneath was not
///   meant to be seen), an animation gives its still picture;
/// - colour profiles are not applied;
/// - a file that ends early or contradicts itself is an error, never half a picture. A JPEG file must reach its end
///   marker and the decoder must find every pixel before it; a PNG file must be whole in every chunk and checksum, and
///   its compressed pixels must be as many as its header says. A change inside a JPEG file's pixels that still decodes
///   cannot be seen.
public enum ImageFile {
  /// The picture in the file at `path`.
  public static func decode(path: String, limits: ImageLimits = .standard) throws(ImageError) -> RGBImage {
    try decode(read(path: path, limits: limits), name: path, limits: limits)
  }

  /// The picture in `data`, the bytes of a whole file.
  ///
  /// - Parameter name: what errors call it.
  public static func decode(
    _ data: [UInt8], name: String, limits: ImageLimits = .standard
  ) throws(ImageError) -> RGBImage {
    guard !data.isEmpty else { throw .empty(name: name) }
    guard data.count <= limits.maximumBytes else {
      throw .tooManyBytes(name: name, maximumBytes: limits.maximumBytes)
    }
    if data.starts(with: JPEGStructure.signature) {
      let structure = try JPEGStructure(data, name: name, limits: limits)
      let image = try StillDecoder(codec: AV_CODEC_ID_MJPEG, name: name, limits: limits)
        .decode(structure.picture, width: structure.width, height: structure.height)
      return structure.orientation.upright(image)
    }
    if data.starts(with: PNGStructure.signature) {
      let structure = try PNGStructure(data, name: name, limits: limits)
      return try StillDecoder(codec: AV_CODEC_ID_PNG, name: name, limits: limits)
        .decode(structure.picture, width: structure.width, height: structure.height)
    }
    throw .notAnImage(name: name, beginning: describedBeginning(of: data))
  }

  /// The bytes of the file at `path`, so that a caller can digest exactly what it then decodes.
  public static func read(path: String, limits: ImageLimits = .standard) throws(ImageError) -> [UInt8] {
    let data: [UInt8]?
    do {
      data = try RegularFile(path: path).readAll(maximum: limits.maximumBytes)
    } catch {
      switch error {
      case .unreadable(let reason): throw .unreadable(name: path, reason: reason)
      case .notAFile(let kind): throw .notAFile(name: path, kind: kind)
      }
    }
    guard let data else { throw .tooManyBytes(name: path, maximumBytes: limits.maximumBytes) }
    guard !data.isEmpty else { throw .empty(name: path) }
    return data
  }
}
