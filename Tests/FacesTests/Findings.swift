/// Which forms of a face were found in which kinds of memory of a process.
struct Findings: CustomStringConvertible {
  private var counts: [String: [String: Int]] = [:]

  /// Searches all readable memory of `probe`.
  init(_ needles: MemoryNeedles, in probe: ProbeProcess) throws {
    let stretches = needles.forms.flatMap { form in MemoryNeedles.stretches(of: form.bytes).map { (form.name, $0) } }
    let search = NeedleSearch(stretches.map(\.1))
    var counts: [String: [String: Int]] = [:]
    let memory = try ProcessMemory(of: probe.identifier)
    try memory.read(overlap: MemoryNeedles.length + 8) { mapping, bytes in
      search.search(bytes) { index in counts[stretches[index].0, default: [:]][mapping.kind, default: 0] += 1 }
    }
    self.counts = counts
  }

  var isEmpty: Bool { counts.isEmpty }

  /// How often stretches of `form` were found, in all memory or in one kind.
  subscript(form: String, in kind: String? = nil) -> Int {
    let found = counts[form] ?? [:]
    return kind.map { found[$0] ?? 0 } ?? found.values.reduce(0, +)
  }

  var description: String {
    if counts.isEmpty { return "nothing" }
    return counts.sorted { $0.key < $1.key }.map { form, places in
      "\(form) in " + places.sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value)" }.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
