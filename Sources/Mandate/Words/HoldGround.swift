/// Why something is kept beyond its period.
public enum HoldGround: String, Code {
  /// A complaint.
  case complaint
  /// Litigation.
  case litigation
  /// Criminal Procedure and Investigations Act 1996.
  case criminalProcedure = "criminal-procedure"
  /// A request for information.
  case informationRequest = "information-request"
  /// A data subject's request to restrict erasure.
  case dataSubject = "data-subject"
}
