/// Ranks, lowest first. Where the Metropolitan Police and other forces have different names for a rank of the
/// National Police Chiefs' Council, both are listed in order of the Metropolitan Police.
public enum Rank: String, Code, Comparable {
  /// A member of police staff, without rank.
  case staff
  /// Constable.
  case constable
  /// Sergeant.
  case sergeant
  /// Inspector: may authorise in urgency.
  case inspector
  /// Chief Inspector.
  case chiefInspector = "chief-inspector"
  /// Superintendent: may authorise.
  case superintendent
  /// Chief Superintendent.
  case chiefSuperintendent = "chief-superintendent"
  /// Commander, or Assistant Chief Constable: the first rank of the National Police Chiefs' Council.
  case commander
  /// Deputy Assistant Commissioner, or Deputy Chief Constable.
  case deputyAssistantCommissioner = "deputy-assistant-commissioner"
  /// Assistant Commissioner, or Chief Constable.
  case assistantCommissioner = "assistant-commissioner"
  /// Deputy Commissioner.
  case deputyCommissioner = "deputy-commissioner"
  /// Commissioner.
  case commissioner

  /// Whether one rank is below another.
  public static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The rank in words, such as `Chief Inspector`.
  public var title: String {
    self == .staff
      ? "police staff"
      : rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
