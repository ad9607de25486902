import Mandate

extension PublicReplay {
  mutating func takeAfterwards(
    _ statement: Statement, into deployment: inout PublicDeployment, _ id: DeploymentID, _ index: UInt64, _ now: Instant
  ) {
    let policy = deployment.notice.flatMap { policies[$0.statement.policy] } ?? .builtIn
    switch statement {
    case .deploymentRecorded(let said): take(said, into: &deployment, id, index, now)
    case .alertDisclosed(let said):
      check(.lifeCycle, id, index, deployment.record != nil, "An alert of \(id) was disclosed before its record.")
      deployment.disclosed[said, default: 0] += 1
    case .deploymentReviewed(let said):
      check(.lifeCycle, id, index, deployment.record != nil, "\(id) was reviewed before its record was published.")
      if let end = deployment.ended?.at {
        check(
          .reviewDue, id, index, now.since(end) <= policy.reviewDue.adding(.minutes(1)),
          "\(id) was reviewed \(now.since(end)) after its end; the policy allows \(policy.reviewDue).")
      }
      deployment.review = .init(at: now, statement: said)
    case .erased(let said):
      check(
        .erasureDue, id, index, !deployment.live, "\(said.retention.rawValue) of \(id) was erased while it was live.")
      if let end = deployment.ended?.at, let limit = Self.limit(of: said.retention, under: policy) {
        check(
          .erasureDue, id, index,
          deployment.erased[said.retention] != nil || now.since(end) <= limit.adding(.minutes(1)),
          "\(said.retention.rawValue) of \(id) was erased \(now.since(end)) after the end; the policy allows \(limit).")
      }
      deployment.erased[said.retention] = now
    case .deploymentClosed:
      check(
        .closedAfterReview, id, index, deployment.record != nil && deployment.review != nil,
        "\(id) was closed without record or review.")
      check(
        .lifeCycle, id, index, deployment.ended != nil && !deployment.complete,
        "\(id) was closed before its end or twice.")
      deployment.complete = true
    case .replayed(let said): deployment.replayed = said
    default: break
    }
  }

  private mutating func take(
    _ said: DeploymentRecordedStatement, into deployment: inout PublicDeployment, _ id: DeploymentID, _ index: UInt64,
    _ now: Instant
  ) {
    let policy = deployment.notice.flatMap { policies[$0.statement.policy] } ?? .builtIn
    check(
      .lifeCycle, id, index, deployment.ended != nil && deployment.record == nil,
      "\(id) was recorded before its end or twice.")
    if let end = deployment.ended?.at {
      check(
        .recordDue, id, index, now.since(end) <= policy.recordDue.adding(.minutes(1)),
        "\(id) was recorded \(now.since(end)) after its end; the policy allows \(policy.recordDue).")
    }
    let sum = said.categories.reduce(into: 0) { sum, count in
      sum = sum.addingReportingOverflow(count.count).partialValue
    }
    check(
      .categoriesSum, id, index, sum == said.watchlist,
      "The categories sum to \(sum); the watchlist has \(said.watchlist) people.")
    checkThreshold(of: deployment, people: said.watchlist, id, index, under: policy)
    if let start = deployment.started?.at {
      // Both are known to the minute, so the age is known to the minute either way.
      let age = start.since(said.oldestExtraction)
      check(
        .watchlistCurrency, id, index, age < policy.watchlistCurrency.adding(.minutes(1)),
        "The oldest entry was extracted \(age) before the start; the limit is \(policy.watchlistCurrency).")
    }
    if let notice = deployment.notice?.statement {
      check(
        .watchlistSize, id, index, said.watchlist <= notice.maximumSize,
        "The watchlist had \(said.watchlist) people; the authority allowed \(notice.maximumSize).")
      for count in said.categories where count.count > 0 {
        check(
          .watchlistCategory, id, index, notice.categories.contains(count.category),
          "\(count.count) people were of \(count.category), which is not in the authority.")
      }
      checkConditions(notice.conditions, said, id, index)
    }
    checkFigures(said, of: deployment, id, index)
    deployment.record = .init(at: now, statement: said)
  }

  private mutating func checkConditions(
    _ conditions: [Condition], _ said: DeploymentRecordedStatement, _ id: DeploymentID, _ index: UInt64
  ) {
    for condition in conditions {
      switch condition.kind {
      case .maximumSize:
        check(
          .conditionKept, id, index, said.watchlist <= condition.value ?? .max,
          "The watchlist had \(said.watchlist) people; a condition allowed \(condition.value ?? 0).")
      case .excludedCategory:
        check(
          .conditionKept, id, index, !said.categories.contains { $0.category == condition.category && $0.count > 0 },
          "People of \(condition.category?.code ?? "") were on the watchlist; a condition excluded them.")
      case .noMinors:
        check(
          .conditionKept, id, index, said.minors == 0,
          "\(said.minors) minors were on the watchlist; a condition excluded them.")
      case .latestEnd, .minimumThreshold, .falseAlertCeiling, .necessityInterval, .signsRequired: break
      }
    }
  }

  private mutating func checkFigures(
    _ said: DeploymentRecordedStatement, of deployment: PublicDeployment, _ id: DeploymentID, _ index: UInt64
  ) {
    let figures = said.figures
    let parts = [
      figures.trueUnengaged, figures.confirmedTrue, figures.falseUnengaged, figures.confirmedFalse, figures.unconfirmed,
    ]
    let whole =
      parts + [
        figures.alerts, figures.engagements, figures.stopsOnFalse, figures.arrestsOnTrue, figures.arrestsOnFalse,
        figures.blueList, said.faces, said.watchlist, said.minors, said.gangsMatrix, said.minutesLive,
      ]
    guard whole.allSatisfy({ (0...1_000_000_000_000).contains($0) }) else {
      return check(.recordFigures, id, index, false, "A figure of \(id) is negative or beyond reason.")
    }
    check(
      .recordFigures, id, index, parts.reduce(0, +) == figures.alerts,
      "The results sum to \(parts.reduce(0, +)); there were \(figures.alerts) alerts.")
    if let passes = said.trueRecognition {
      check(
        .recordFigures, id, index,
        passes.of > 0 && passes.count >= 0 && passes.count <= passes.of && passes.of <= FieldBound.list
          && passes == .exact(passes.count, in: passes.of),
        "The True Recognition Rate is not \(passes.count) of \(passes.of).")
    }
    let wrong = figures.falseUnengaged + figures.confirmedFalse
    check(
      .recordFigures, id, index, said.falsePerFaces == .of(wrong, in: said.faces),
      "The false alert rate by faces seen is not \(wrong) in \(said.faces).")
    check(
      .recordFigures, id, index, said.falsePerAlerts == .of(wrong, in: figures.alerts),
      "The false alert rate by alerts is not \(wrong) in \(figures.alerts).")
    check(
      .recordFigures, id, index,
      figures.confirmedTrue + figures.confirmedFalse <= figures.engagements && figures.engagements <= figures.alerts,
      "There were \(figures.engagements) engagements on \(figures.alerts) alerts.")
  }

  /// What can only be asked once everything was read: whether what was disclosed agrees with the record.
  public mutating func finish() {
    for (id, deployment) in deployments.sorted(by: { $0.key < $1.key }) {
      guard let said = deployment.record?.statement else { continue }
      let figures = said.figures
      func count(_ condition: (AlertDisclosedStatement) -> Bool) -> Int {
        deployment.disclosed.reduce(0) { $0 + (condition($1.key) ? $1.value : 0) }
      }
      let isTrue: (AlertDisclosedStatement) -> Bool = { $0.result == .true || $0.result == .confirmedTrue }
      let isFalse: (AlertDisclosedStatement) -> Bool = { $0.result == .false || $0.result == .confirmedFalse }
      let agreed =
        count { _ in true } == figures.alerts && count { $0.result == .true } == figures.trueUnengaged
        && count { $0.result == .confirmedTrue } == figures.confirmedTrue
        && count { $0.result == .false } == figures.falseUnengaged
        && count { $0.result == .confirmedFalse } == figures.confirmedFalse
        && count { $0.result == .unconfirmed } == figures.unconfirmed && count(\.engaged) == figures.engagements
        && count { isFalse($0) && $0.engaged } == figures.stopsOnFalse
        && count { isTrue($0) && $0.arrested } == figures.arrestsOnTrue
        && count { isFalse($0) && $0.arrested } == figures.arrestsOnFalse
      check(
        .recordFigures, id, deployment.last, agreed,
        "The record says \(figures.alerts) alerts; \(count { _ in true }) were disclosed, or their results differ.")
    }
  }

  private static func limit(of retention: RetentionClass, under policy: Policy) -> Span? {
    switch retention {
    case .watchlist: policy.watchlistErasure
    case .alert: policy.alertErasure
    case .engagement: policy.engagementErasure
    case .texts: policy.textsErasure
    case .officers, .provenance, .records: nil
    }
  }
}
