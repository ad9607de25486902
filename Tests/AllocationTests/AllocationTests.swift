import TestSupport
import Testing

/// What a look at a frame asks the machine for.
@Suite("Memory of a frame")
struct AllocationTests {
  @Test("a look at which nobody new appears allocates nothing of ours, from the detector to the comparison")
  func frame() throws {
    guard let faces = try LabelledFaces(), let models = try ModelFolder() else { return }
    let outcome = try Command(
      "\(Repository.build)/allocation-probe",
      [
        models.path, "mobilefacenet", faces.mated[0].enrolled.photographs[0], faces.strangers[3].photographs[0], "200",
      ]
    ).run()
    #expect(outcome.status == 0, "\(outcome.errors)\(outcome.output)")
    let last = try #require(outcome.lines.last)
    print("allocations: \(outcome.lines.joined(separator: "; "))")
    #expect(last.hasPrefix("frames 200 ") && last.contains("comparisons 2"), "\(last): nothing was compared")
    // The networks' library and what it is made of allocate as they like; everything else is ours.
    let theirs = ["libopenvino", "libtbb", "libstdc++", "libgcc", "ld-linux"]
    let ours = outcome.lines.dropLast().filter { line in !theirs.contains { line.contains($0) } }
    let count = ours.reduce(0) { $0 + (Int($1.split(separator: " ")[0]) ?? 1_000) }
    // The picture jumps back every forty looks, and somebody new appears: the tracks' arrays grow then, a few times in all.
    let tracks = try #require(last.split(separator: " ").dropFirst(3).first.flatMap { Int($0) })
    #expect(tracks <= 8 && count <= tracks, "\(ours)")
  }
}
