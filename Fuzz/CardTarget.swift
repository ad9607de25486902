import Mandate
import Packs

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCard(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let data = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let card = try PackCard(yaml: data, digest: .zero, path: "input")
    precondition(!card.files.isEmpty && card.files.count <= 16)
    for file in card.files {
      precondition(!file.path.contains("/") && !file.path.hasPrefix("."), "a file outside the pack's folder")
    }
    switch card.role {
    case .detector(let detector):
      precondition(detector.stages.allSatisfy { stage in card.files.contains { $0.path == stage } })
    case .embedder(let embedder):
      precondition(32...512 ~= embedder.input.size && 16...4096 ~= embedder.dimension)
      precondition(embedder.threshold.millionths > 0)
    }
  } catch {
    precondition(error.description.hasPrefix("input: ") && !error.description.contains("\n"))
  }
  return 0
}
