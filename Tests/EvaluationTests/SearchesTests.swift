import Evaluation
import Faces
import Tabular
import Testing

@Suite("Open-set searches are counted as NIST counts them")
struct SearchesTests {
  /// Ann has two photographs on the list, bob one, cid one without a face.
  private static func list() throws -> IdentificationList {
    let text = """
      role,identity,path
      gallery,ann,a1
      gallery,ann,a2
      gallery,bob,b1
      gallery,cid,c1
      probe_mated,ann,a3
      probe_mated,bob,b2
      probe_mated,cid,c2
      probe_mated,bob,b3
      probe_nonmated,dan,d1
      probe_nonmated,eve,e1
      """
    return try IdentificationList(
      CSVTable(Array(text.utf8), name: "list", columns: ["role", "identity", "path"]), name: "list")
  }

  /// Directions in a plane by degrees: the score of two is the cosine of the angle between them.
  private static func templates(_ list: IdentificationList) throws -> TemplateMatrix {
    let degrees: [String: Double?] = [
      "a1": 0, "a2": 20, "b1": 90, "c1": nil as Double?, "a3": 15, "b2": 40, "c2": 200, "b3": nil as Double?, "d1": 85,
      "e1": 260,
    ]
    return try TemplateMatrix(
      list.images.map { name in
        guard let angle = degrees[name].flatMap(\.self) else { return nil }
        let radians = angle * .pi / 180
        return [Float(cosine(radians)), Float(cosine(radians - .pi / 2))] + [Float](repeating: 0, count: 14)
      }, metric: .cosine, dimension: 16)
  }

  private static func searches(_ fusion: Fusion) throws -> Searches {
    let list = try list()
    return try Searches(list, templates: templates(list), fusion: fusion)
  }

  @Test("several photographs: their mean is one template, or the best score counts")
  func fusion() throws {
    let mean = try Self.searches(.mean).outcomes
    let best = try Self.searches(.best).outcomes
    #expect(abs(mean[0].mateScore - Float(cosine(5 * .pi / 180))) < 1e-6, "15° from a mean of 10°")
    #expect(abs(best[0].mateScore - Float(cosine(5 * .pi / 180))) < 1e-6, "15° from the nearer, 20°")
    #expect(abs(mean[1].bestScore - Float(cosine(30 * .pi / 180))) < 1e-6)
    #expect(abs(best[1].bestScore - Float(cosine(20 * .pi / 180))) < 1e-6)
  }

  @Test("ranks; and no score without a template, on the list or of the probe")
  func outcomes() throws {
    let outcomes = try Self.searches(.mean).outcomes
    #expect(outcomes.map(\.rank) == [1, 2, 0, 0, 0, 0])
    #expect(outcomes.map(\.best) == [0, 0, 1, -1, 1, 0])
    #expect(outcomes[3].bestScore.isNaN && outcomes[2].mateScore.isNaN)
  }

  @Test("a face that was not found, on the list or of the probe, is a miss and never a false alert")
  func figures() throws {
    let list = try Self.list()
    let searches = try Self.searches(.mean)
    let figures = IdentificationFigures(
      list, searches: searches, subjects: Subjects(list.identities, origin: .labels), threshold: 0.5)
    #expect(figures.operating.misses.proportion == Proportion(3, of: 4))
    #expect(figures.operating.falseMatches.proportion == Proportion(1, of: 2))
    #expect(figures.ranks.first?.misses.proportion == Proportion(3, of: 4))
    #expect(searches.whole.rates.misses(at: 0.5) == Proportion(3, of: 4))
  }

  @Test("an entry that ties with the own one stands before it")
  func ties() throws {
    let text = "role,identity,path\ngallery,ann,a\ngallery,bob,b\nprobe_mated,ann,p\nprobe_mated,bob,q\n"
    let list = try IdentificationList(
      CSVTable(Array(text.utf8), name: "list", columns: ["role", "identity", "path"]), name: "list")
    let row = [Float(1)] + [Float](repeating: 0, count: 15)
    let matrix = try TemplateMatrix(list.images.map { _ in row }, metric: .cosine, dimension: 16)
    #expect(try Searches(list, templates: matrix).outcomes.map(\.rank) == [2, 2])
  }

  @Test("shorter lists: searched as if nobody else had ever been on them; false alerts grow with the list")
  func sizes() throws {
    var simulation = Simulation(seed: 21)
    var text = "role,identity,path\n"
    for person in 0..<80 { text += "gallery,p\(person),g\(person)\nprobe_mated,p\(person),m\(person)\n" }
    for person in 0..<150 { text += "probe_nonmated,n\(person),n\(person)\n" }
    let list = try IdentificationList(
      CSVTable(Array(text.utf8), name: "list", columns: ["role", "identity", "path"]), name: "list")
    var own: [String: [Double]] = [:]
    let rows = list.images.indices.map { image -> [Float]? in
      let identity = list.identities[image]
      let middle = own[identity] ?? (0..<16).map { _ in simulation.normal() }
      own[identity] = middle
      let row = middle.map { Float($0 + 0.5 * simulation.normal()) }
      let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return row.map { $0 / length }
    }
    let matrix = try TemplateMatrix(rows, metric: .cosine, dimension: 16)
    let searches = try Searches(list, templates: matrix, sizes: [10, 40, 80, 500], draws: 5)
    #expect(searches.sizes.map(\.people) == [10, 40, 80], "the whole list is no shorter one, and none is longer")
    #expect(searches.sizes.map(\.draws) == [5, 5, 1])
    #expect(searches.sizes.map(\.mated.count) == [50, 200, 80])
    #expect(searches.sizes.map(\.nonMated.count) == [750, 750, 150])
    let growth = searches.sizes.map { $0.rates.falseMatches(at: 0.6).rate }
    #expect(growth == growth.sorted() && growth[0] < growth[2])
    #expect(Searches.usualSizes(below: 174) == [10, 20, 50, 100])
    #expect(Searches.usualSizes(below: 10) == [])

    // A list that really is short gives what the same people gave as a part.
    let first = try Searches(list, templates: matrix, sizes: [10], draws: 1, seed: 4)
    let again = try Searches(list, templates: matrix, sizes: [10, 40], draws: 1, seed: 4)
    #expect(first.sizes[0].nonMated == again.sizes[0].nonMated, "a shorter list is the beginning of a longer one")
  }
}

/// The cosine of an angle in radians, by its series: enough for a test, and no further import.
private func cosine(_ angle: Double) -> Double {
  let angle = angle - 2 * .pi * (angle / (2 * .pi)).rounded()
  var term = 1.0
  var sum = 1.0
  for step in 1...20 {
    term *= -angle * angle / Double((2 * step - 1) * 2 * step)
    sum += term
  }
  return sum
}
