// error: type 'Covert' does not conform to protocol 'PermitPurpose'
// error: cannot convert return expression of type 'Permit<Trial>' to return type 'Permit<Covert>'
import Mandate

enum Covert: RecognitionPurpose {
  static let name = "COVERT"
}

func forge(_ trial: TrialAuthority, now: Instant) throws(Refusal) -> Permit<Covert> {
  try trial.permit(at: now)
}
