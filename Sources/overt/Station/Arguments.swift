import ArgumentParser
import Mandate

extension DeploymentID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension OfficerID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension GrantID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension AlertID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension EntryID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension ActionID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension AgreementID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension HoldID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension PolicyID: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension Day: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension Instant: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension CameraCode: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension CategoryCode: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension DatasetCode: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension OffenceCode: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension ContentDigest: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(hexadecimal: argument) }
}
extension Threshold: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) {
    guard let score = Double(argument) else { return nil }
    self.init(score: score)
  }
}
extension RuntimeVersion: ExpressibleByArgument {
  /// Reads what is typed.
  public init?(argument: String) { self.init(argument) }
}
extension Rank: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Opinion: ExpressibleByArgument {}
extension AssessmentFactor: ExpressibleByArgument {}
extension IdentityCheck: ExpressibleByArgument {}
extension EngagementResult: ExpressibleByArgument {}
extension OutcomeKind: ExpressibleByArgument {}
extension HoldGround: ExpressibleByArgument {}
extension Mandate.RetentionClass: ExpressibleByArgument {}
extension NetworkPrecision: ExpressibleByArgument {}
extension InstructionSet: ExpressibleByArgument {}
extension FlagKind: ExpressibleByArgument {}
extension AdviceDirection: ExpressibleByArgument {}

/// A condition of an authority as it is typed: `maximum-size=200`, `latest-end=2026-03-28T16:00:00Z`,
/// `excluded-category=court-warrant`, `no-minors`.
struct ConditionArgument: ExpressibleByArgument {
  let condition: Condition

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard let name = parts.first, let kind = ConditionKind(rawValue: name) else { return nil }
    let text = parts.count > 1 ? parts[1] : ""
    switch kind {
    case .latestEnd:
      guard let until = Instant(text) else { return nil }
      condition = Condition(kind: kind, until: until)
    case .excludedCategory:
      guard let category = CategoryCode(text) else { return nil }
      condition = Condition(kind: kind, category: category)
    case .minimumThreshold:
      guard let score = Double(text), let threshold = Threshold(score: score) else { return nil }
      condition = Condition(kind: kind, value: Int(threshold.millionths))
    case .maximumSize, .falseAlertCeiling, .necessityInterval:
      guard let value = Int(text) else { return nil }
      condition = Condition(kind: kind, value: value)
    case .noMinors, .signsRequired:
      guard parts.count == 1 else { return nil }
      condition = Condition(kind: kind)
    }
  }
}

/// Somebody on a roster as it is typed: `O7=silver`.
struct RosterArgument: ExpressibleByArgument {
  let entry: RosterEntry

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let officer = OfficerID(parts[0]), let role = Role(rawValue: parts[1]) else { return nil }
    entry = RosterEntry(officer: officer, role: role)
  }
}

/// A group for the figures as it is typed: `white,female`.
struct GroupArgument: ExpressibleByArgument {
  let ethnicity: Ethnicity
  let sex: RecordedSex

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let ethnicity = Ethnicity(rawValue: parts[0]), let sex = RecordedSex(rawValue: parts[1])
    else { return nil }
    (self.ethnicity, self.sex) = (ethnicity, sex)
  }

  func recorded(_ basis: GroupBasis) -> RecordedGroup { RecordedGroup(basis: basis, ethnicity: ethnicity, sex: sex) }
}
extension GroupBasis: ExpressibleByArgument {}
