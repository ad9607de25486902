import Evaluation
import Faces
import Foundation
import Testing

@Suite("Any number of comparisons are counted in fixed memory, to the last bit")
struct ComparisonRatesTests {
  /// Scores as listed.
  private struct Scores: ComparisonSource {
    let mated: [Float]
    let nonMated: [Float]

    func forEach(_ body: (Int, Int, Bool, Float) -> Void) {
      for score in mated { body(0, 0, true, score) }
      for score in nonMated { body(0, 1, false, score) }
    }
  }

  private static let limits = [1, 0.5, 0.1, 0.01, 0.001, 0.0001, 0]

  private func agree(_ mated: [Float], _ nonMated: [Float]) {
    let sorted = ErrorRates(mated: mated.map { $0 }, nonMated: nonMated.map { $0 })
    let counted = ComparisonRates(Scores(mated: mated, nonMated: nonMated), limits: Self.limits)
    #expect(counted.points == Self.limits.map { sorted.point(limit: $0) })
    #expect(
      counted.equalErrorRate == sorted.equalErrorRate || counted.equalErrorRate.isNaN && sorted.equalErrorRate.isNaN)
    for point in counted.curve() {
      #expect(point.falseMatches == sorted.falseMatches(at: point.threshold).rate)
      #expect(point.misses == sorted.misses(at: point.threshold).rate)
    }
  }

  @Test(
    "the same thresholds, rates, EER and curve as from a sorted list, also with ties and missing scores",
    arguments: 1...12)
  func random(seed: UInt64) {
    var simulation = Simulation(seed: seed)
    // Coarse scores tie often; fine ones hardly ever.
    let steps: Double = seed % 3 == 0 ? 16 : seed % 3 == 1 ? 4_194_304 : 2_048
    func scores(_ count: Int, _ middle: Double) -> [Float] {
      (0..<count).map { _ in
        let score = middle + 0.15 * simulation.normal()
        return simulation.uniform() < 0.02 ? .nan : Float((score * steps).rounded() / steps)
      }
    }
    agree(scores(700, seed.isMultiple(of: 2) ? 0.5 : 0.2), scores(5_000, 0))
  }

  @Test("the edges: nothing, one side only, all alike, zeros of both signs, infinite scores")
  func edges() {
    agree([], [])
    agree([0.5], [])
    agree([], [0.5])
    agree([0.3, 0.3], [0.3, 0.3, 0.3])
    agree([0.0, -0.0, 0.1], [-0.0, 0.0, 0.0, -0.1])
    agree([.nan], [.nan])
    agree([1, 2], [-1, .nan, -2])
    agree([.infinity, 0.5], [-.infinity, 0.4])
    agree([.leastNonzeroMagnitude], [-.leastNonzeroMagnitude, 0])
  }

  /// Templates of people whose images scatter about their own direction.
  private func templates(
    people: Int, each: Int, metric: Metric, seed: UInt64
  ) throws -> (TemplateMatrix, [Int]) {
    var simulation = Simulation(seed: seed)
    var rows: [[Float]?] = []
    var subjects: [Int] = []
    for person in 0..<people {
      let own = (0..<32).map { _ in simulation.normal() }
      for image in 0..<each {
        let row = own.map { Float($0 + 0.8 * simulation.normal()) }
        let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
        rows.append(person == 3 && image == 0 ? nil : row.map { $0 / length })
        subjects.append(person)
      }
    }
    return (try TemplateMatrix(rows, metric: metric, dimension: 32), subjects)
  }

  @Test("all pairs: each once, scored as two templates are, whatever the blocks", arguments: Metric.allCases)
  func allPairs(metric: Metric) throws {
    let (matrix, subjects) = try templates(people: 601, each: 2, metric: metric, seed: 5)
    let pairs = AllPairs(matrix, subjects: subjects)
    var seen = Set<ImagePair>()
    var mated = 0
    var missing = 0
    var one: [Float] = [0]
    var differing = 0
    pairs.forEach { first, second, isMated, score in
      seen.insert(ImagePair(first, second))
      if isMated { mated += 1 }
      if score.isNaN { missing += 1 }
      if (first + second).isMultiple(of: 97) {
        matrix.compare(second, with: first..<first + 1, into: &one)
        if !(one[0] == score || one[0].isNaN && score.isNaN) { differing += 1 }
      }
    }
    #expect(seen.count == pairs.count && pairs.count == 1_202 * 1_201 / 2)
    #expect(mated == 601)
    #expect(missing == 1_201, "one image without a template is in so many comparisons")
    #expect(differing == 0)
  }

  @Test("figures of all pairs are those of the same pairs listed, but for how totals are known")
  func listedAndComplete() throws {
    let (matrix, subjects) = try templates(people: 60, each: 3, metric: .cosine, seed: 6)
    let names = subjects.indices.map { "\(subjects[$0])/\($0)" }
    let pairs = AllPairs(matrix, subjects: subjects)
    var text = "path_a,path_b,same\n"
    pairs.forEach { first, second, isMated, _ in text += "\(names[first]),\(names[second]),\(isMated ? 1 : 0)\n" }
    let list = try PairList.reading(text)
    let order = list.images.map { name in names.firstIndex(of: name) ?? 0 }
    let listed = ListedPairs(
      list,
      templates: try TemplateMatrix(
        order.map { matrix.isEnrolled[$0] ? matrix.testRow($0) : nil }, metric: .cosine, dimension: 32))
    let groups = GroupLabels.halves
    let whole = Subjects(folders: names)
    let some = Subjects(of: list)
    #expect(some.origin == .folders)
    let left = [ImagePair(0, 5), ImagePair(7, 100)]
    let complete = VerificationFigures(
      pairs.leavingOut(Set(left)), subjects: whole, groupings: try groups(whole, names), limits: [0.1, 0.01],
      operatingLimit: 0.02, leftOut: left)
    let byList = VerificationFigures(
      listed.leavingOut(
        Set(
          left.map { pair in
            ImagePair(
              list.images.firstIndex(of: names[pair.first]) ?? 0, list.images.firstIndex(of: names[pair.second]) ?? 0)
          })), subjects: some, groupings: try groups(some, list.images), limits: [0.1, 0.01], operatingLimit: 0.02)
    #expect(complete.limits.map(\.threshold) == byList.limits.map(\.threshold))
    for (one, other) in zip(complete.limits + [complete.operating], byList.limits + [byList.operating]) {
      #expect(one.misses.proportion == other.misses.proportion)
      #expect(one.falseMatches.proportion == other.falseMatches.proportion)
    }
    let (one, other) = (try #require(complete.equity), try #require(byList.equity))
    #expect(one.divisions.map(\.heat) == other.divisions.map(\.heat))
    for (group, same) in zip(one.divisions.flatMap(\.groups), other.divisions.flatMap(\.groups)) {
      #expect(group.name == same.name)
      #expect(group.falseMatches.proportion == same.falseMatches.proportion)
      #expect(group.misses.proportion == same.misses.proportion)
    }
  }

  @Test("more than a million comparisons a second on one core, counted in bins as they come")
  func speed() throws {
    let (matrix, subjects) = try templates(people: 1_000, each: 2, metric: .cosine, seed: 8)
    let pairs = AllPairs(matrix, subjects: subjects)
    let begun = ContinuousClock.now
    let rates = ComparisonRates(pairs, limits: [1e-3])
    let passed = (ContinuousClock.now - begun).components
    let seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    #expect(rates.mated.total + rates.nonMated.total == pairs.count)
    // Two passes.
    let speed = Double(2 * pairs.count) / seconds
    print("comparisons of 32 numbers: \(Int(speed / 1e6)) million a second")
    #expect(speed > 1e6)
  }

  @Test(
    "a hundred million comparisons of 128 numbers, and no more memory than for a thousand",
    .enabled(if: ProcessInfo.processInfo.environment["OVERT_HUNDRED_MILLION"] != nil))
  func hundredMillion() throws {
    var simulation = Simulation(seed: 9)
    let rows = (0..<14_143).map { _ -> [Float]? in
      let row = (0..<128).map { _ in Float(simulation.uniform() - 0.5) }
      let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return row.map { $0 / length }
    }
    let pairs = AllPairs(
      try TemplateMatrix(rows, metric: .cosine, dimension: 128), subjects: rows.indices.map { $0 / 2 })
    let before = Self.peak
    let begun = ContinuousClock.now
    let rates = ComparisonRates(pairs, limits: [1e-3, 1e-6])
    let passed = (ContinuousClock.now - begun).components
    let seconds = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    #expect(rates.mated.total + rates.nonMated.total == pairs.count && pairs.count > 100_000_000)
    #expect(
      rates.points.map(\.falseMatches.count) == [99_998, 99], "what each limit allows of 99,998,082")
    let grown = Self.peak - before
    print("\(pairs.count) comparisons, two passes: \(seconds) s, \(grown) KiB more memory")
    #expect(grown < 64 << 10)
  }

  /// The most memory this process ever held, in KiB.
  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
