import CKernels
import Capture
import Faces
import Foundation
import Imaging

/// Pictures of everything that any detector takes for a face in real clips, for a person to look at: what is no face, and
/// who misses what. They show people, stay outside the repository, and are deleted when looked at.
struct ContactSheets {
  let chains: [DetectorChain]
  let clips: String
  let folder: String
  private let side = 96
  private let columns = 14
  private let framesPerClip = 12
  private let minimumFace = 40

  private struct Find {
    var box: Box
    var finders: Set<Int>
  }

  init(chains: [DetectorChain], clips: String, into folder: String) {
    self.chains = chains
    self.clips = clips
    self.folder = folder
  }

  /// Writes one sheet for each clip and prints what its cells are: number, frame, place, who found it.
  func draw() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(clips)/video").sorted()
    for name in names where name.hasSuffix(".mp4") && !name.hasPrefix("dev_") {
      let reader = try VideoReader(path: "\(clips)/video/\(name)")
      var stamps = 0
      while try reader.advance() != nil { stamps += 1 }
      try sheet(of: "\(clips)/video/\(name)", name: name, step: max(1, stamps / framesPerClip))
    }
  }

  private func sheet(of path: String, name: String, step: Int) throws {
    let reader = try VideoReader(path: path)
    let image = RGBImage(width: reader.info.width, height: reader.info.height)
    var cells: [RGBImage] = []
    var counts = chains.map { _ in 0 }
    var frames = 0
    while let stamp = try reader.advance() {
      guard stamp.index % step == step / 2 else { continue }
      try reader.copyPixels(into: image)
      frames += 1
      let finds = try finds(in: image)
      for find in finds {
        for finder in find.finders { counts[finder] += 1 }
        print(
          "\(name) #\(cells.count) frame \(stamp.index) \(find.box.x) \(find.box.y) \(find.box.width) \(find.finders.sorted())"
        )
        cells.append(cell(of: find, in: image))
      }
    }
    print("\(name): \(frames) frames, \(zip(chains, counts).map { "\($0.name) \($1)" }.joined(separator: ", "))")
    let rows = (cells.count + columns - 1) / columns
    guard rows > 0 else { return }
    let sheet = RGBImage(width: columns * (side + 2), height: rows * (side + 14))
    for (number, cell) in cells.enumerated() {
      let (left, top) = (number % columns * (side + 2), number / columns * (side + 14))
      for y in 0..<cell.height {
        for x in 0..<cell.width { sheet[left + x, top + y] = cell[x, y] }
      }
    }
    try PNGFile.write(sheet, to: "\(folder)/\(name).png")
  }

  private func finds(in image: RGBImage) throws -> [Find] {
    var finds: [Find] = []
    var faces: [DetectedFace] = []
    for (number, chain) in chains.enumerated() {
      try chain.engine.detect(in: image, minimumFace: minimumFace, into: &faces)
      for face in faces {
        let box = HeadBox.around(face.landmarks)
        if let same = finds.firstIndex(where: { $0.box.overlap(box) > 0.25 }) {
          finds[same].finders.insert(number)
        } else {
          finds.append(Find(box: box, finders: [number]))
        }
      }
    }
    return finds
  }

  /// The head with what is around it, and below it a square in each finder's colour.
  private func cell(of find: Find, in image: RGBImage) -> RGBImage {
    let cell = RGBImage(width: side, height: side + 12)
    let span = find.box.width * 2
    let corner = find.box.centre - SIMD2(span, span) / 2
    let step = span / Float(side)
    let map: [6 of Float] = [step, 0, corner.x, 0, step, corner.y]
    map.span.withUnsafeBufferPointer { map in
      guard let map = map.baseAddress, let source = image.bytes.baseAddress, let target = cell.bytes.baseAddress else {
        return
      }
      _ = overt_affine_sample_rgb(
        source.assumingMemoryBound(to: UInt8.self), image.width, image.height, image.stride, map,
        Int32(min(8, max(1, step.rounded()))), target.assumingMemoryBound(to: UInt8.self), side, side, cell.stride)
    }
    let colours: [(UInt8, UInt8, UInt8)] = [
      (255, 64, 64), (255, 160, 160), (64, 255, 64), (160, 255, 160), (64, 64, 255), (160, 160, 255),
    ]
    for finder in find.finders {
      for y in 0..<10 {
        for x in 0..<12 { cell[finder * 14 + x, side + y] = colours[finder % colours.count] }
      }
    }
    return cell
  }
}
