import Disclosure
import Ledger
import Mandate

/// A watchlist of generated entries, and how it is frozen.
public struct WatchlistPlan: Hashable, Sendable {
  /// Keys in a scenario.
  static let keys: Set = [
    "counts", "dataset", "source", "extracted", "checked", "minors", "gangs", "rationale", "secondApprover",
    "references",
    "lawfulBasis", "confirmedBy", "freeze", "people", "categories",
  ]

  let counts: [CategoryCount]
  let dataset: DatasetCode
  let source: String
  let extracted: Span
  let checked: Span
  let minors: Int
  let gangs: Int
  let rationale: String?
  let secondApprover: OfficerID?
  let references: String
  let lawfulBasis: String
  let confirmedBy: String
  let freezes: Bool
  let people: Int?
  let categories: [CategoryCount]?

  init(_ reader: ScenarioReader, _ form: ActForm) throws(ScenarioProblem) {
    counts = try Self.counts("counts", reader)
    let size = counts.reduce(0) { $0 + $1.count }
    guard (1...30_000).contains(size) else {
      throw reader.problem("counts", "makes \(size) people; 1 to 30000 were expected")
    }
    let word = reader.has("dataset") ? try reader.text("dataset", limit: 40) : "custody-imaging"
    guard let dataset = DatasetCode(word) else { throw reader.problem("dataset", "wanted \(DatasetCode.pattern)") }
    self.dataset = dataset
    source = reader.has("source") ? try reader.text("source") : "Custody Imaging System"
    extracted = try reader.span("extracted", default: .hours(1))
    checked = try reader.span("checked", default: .hours(1))
    minors = try reader.integer("minors", in: 0...size, default: 0)
    gangs = try reader.integer("gangs", in: 0...size, default: 0)
    rationale = reader.has("rationale") ? try reader.text("rationale") : nil
    if reader.has("secondApprover") {
      guard let officer = form.handles[try reader.text("secondApprover", limit: 40)] else {
        throw reader.problem("secondApprover", "wanted an officer's handle")
      }
      secondApprover = officer
    } else {
      secondApprover = nil
    }
    references = reader.has("references") ? try reader.text("references", limit: 40) : "REF-"
    lawfulBasis =
      reader.has("lawfulBasis")
      ? try reader.text("lawfulBasis") : "Taken in custody: Police and Criminal Evidence Act 1984, s. 64A"
    confirmedBy = reader.has("confirmedBy") ? try reader.text("confirmedBy") : "the watchlist compiler"
    freezes = try reader.flag("freeze", default: true)
    people = reader.has("people") ? try reader.integer("people", in: 0...1_000_000) : nil
    categories = reader.has("categories") ? try Self.counts("categories", reader) : nil
  }

  private static func counts(_ key: String, _ reader: ScenarioReader) throws(ScenarioProblem) -> [CategoryCount] {
    let section = try reader.section(key, known: nil)
    var counts: [CategoryCount] = []
    for (name, _) in section.pairs {
      guard let category = CategoryCode(name) else { throw section.problem(name, "wanted \(CategoryCode.pattern)") }
      counts.append(CategoryCount(category: category, count: try section.integer(name, in: 0...1_000_000)))
    }
    guard counts.count <= 100 else { throw reader.problem(key, "at most 100 categories are taken") }
    return counts
  }

  /// The list as it is built at a moment.
  func built(for deployment: DeploymentID, at now: Instant) -> WatchlistBuilt {
    let categories = counts.flatMap { Array(repeating: $0.category, count: $0.count) }
    let entries = categories.enumerated().map { index, category in
      let digits = String(index + 1)
      let reference = references + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      let image = EntryImage(
        digest: ActForm.digest("overt/scenario/image/\(reference)"), source: source, dataset: dataset,
        extractedAt: now.adding(Span.seconds(0) - extracted), passedQuality: true)
      return WatchlistEntry(
        entry: EntryID(index + 1), reference: reference, category: category, images: [image], lawfulBasis: lawfulBasis,
        identityConfirmedBy: confirmedBy, stillSoughtCheckedAt: now.adding(Span.seconds(0) - checked),
        minor: index < minors, rationale: index < minors ? rationale : nil,
        secondApprover: index < minors ? secondApprover : nil, gangsMatrix: index < gangs)
    }
    return WatchlistBuilt(deployment: deployment, entries: entries)
  }

  /// The list frozen: with the counts that it has, or with those that a source printed.
  func frozen(_ built: WatchlistBuilt) throws(JSONProblem) -> WatchlistFrozen {
    let honest = try WatchlistFrozen(of: built.entries, for: built.deployment)
    return WatchlistFrozen(
      deployment: honest.deployment, digest: honest.digest, people: people ?? honest.people,
      categories: categories ?? honest.categories, datasets: honest.datasets,
      oldestExtraction: honest.oldestExtraction, oldestCheck: honest.oldestCheck, minors: honest.minors,
      gangsMatrix: honest.gangsMatrix)
  }
}

extension WatchlistFrozen {
  /// A list frozen with the counts that it has.
  init(of entries: [WatchlistEntry], for deployment: DeploymentID) throws(JSONProblem) {
    let images = entries.flatMap(\.images)
    let zero = Instant(milliseconds: 0)
    let categories = Dictionary(entries.map { ($0.category, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let datasets = Dictionary(images.map { ($0.dataset, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let bytes = try CanonicalJSON.encode(entries.field.json)
    self.init(
      deployment: deployment, digest: ActForm.digest(String(decoding: bytes, as: UTF8.self)), people: entries.count,
      categories: categories.map { CategoryCount(category: $0.key, count: $0.value) },
      datasets: datasets.map { DatasetCount(dataset: $0.key, count: $0.value) },
      oldestExtraction: images.map(\.extractedAt).min() ?? zero,
      oldestCheck: entries.map(\.stillSoughtCheckedAt).min() ?? zero, minors: entries.count(where: \.minor),
      gangsMatrix: entries.count(where: \.gangsMatrix))
  }
}
