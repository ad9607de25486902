/// Why LFR at this place: the three grounds of the Metropolitan Police's 2024 policy, as found lawful in R (Thompson
/// and Carlo) v Commissioner [2026] EWHC 915 (Admin).
public enum WhereGround: String, Code {
  /// A crime hotspot, or a way into one.
  case hotspot
  /// Protective security outside an event or critical infrastructure.
  case protectiveSecurity = "protective-security"
  /// Intelligence that people who are sought are likely to be there.
  case soughtLocation = "sought-location"
}
