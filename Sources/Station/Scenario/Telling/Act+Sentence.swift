import Mandate

extension Act {
  /// What was done, in words that follow who did it: `halted D1: “The queue has gone.”`.
  func sentence(_ name: (OfficerID) -> String) -> String {
    let id = deployment.map { "\($0)" } ?? ""
    func why(_ text: String) -> String { ": “\(text)”" }
    switch self {
    case .deploymentDrafted(let act): return "drafted \(id) at \(act.application.location)"
    case .deploymentSubmitted(let act): return "submitted \(id) for \(act.operation)"
    case .deploymentConsulted(let act): return "was consulted on \(id), \(act.result.rawValue)\(why(act.reasons))"
    case .deploymentAuthorised(let act):
      let urgency = act.urgency.map { " in urgency (“\($0)”)" } ?? ""
      let conditions = act.conditions.isEmpty ? "" : " with \(Self.count(act.conditions.count, "condition"))"
      return "authorised \(id)\(urgency)\(conditions)\(why(act.reasons))"
    case .deploymentRefused(let act): return "refused \(id)\(why(act.reasons))"
    case .urgencyReviewed(let act):
      return "\(act.upheld ? "upheld" : "did not uphold") the urgent authority\(why(act.reasons))"
    case .noticePublished(let act): return "published the notice of \(id)\(why(act.text))"
    case .noticeWaived(let act): return "waived the notice of \(id)\(why(act.reasons))"
    case .deploymentRostered(let act):
      return "set the roster: " + act.roster.map { "\($0.role.title) \(name($0.officer))" }.joined(separator: ", ")
    case .deploymentBriefed(let act): return "wrote the briefing\(why(act.briefing))"
    case .briefingAcknowledged: return "acknowledged the briefing"
    case .placeConfirmed(let act):
      let parts = [("place", act.place), ("signs", act.signs), ("uniformed presence", act.uniformed)]
      let (yes, no) = (parts.filter(\.1).map(\.0), parts.filter { !$0.1 }.map(\.0))
      return "confirmed \(yes.isEmpty ? "nothing" : yes.joined(separator: ", "))"
        + (no.isEmpty ? "" : "; not \(no.joined(separator: ", "))")
    case .systemChecked(let act):
      return "checked \(Self.count(act.cameras.count, "camera")), threshold \(act.threshold)"
    case .watchlistBuilt(let act): return "built a watchlist of \(act.entries.count)"
    case .watchlistFrozen(let act):
      return "froze the watchlist of \(act.people): "
        + act.categories.map { "\($0.count) \($0.category)" }.joined(separator: ", ")
    case .entryWithdrawn(let act): return "took entry \(act.entry) off the watchlist"
    case .deploymentStarted: return "started \(id)"
    case .deploymentPaused(let act): return "paused \(id), \(act.cause.rawValue)\(act.reasons.map(why) ?? "")"
    case .deploymentResumed(let act): return "resumed \(id)\(why(act.reasons))"
    case .necessityRecorded(let act): return "recorded that it is still necessary and proportionate\(why(act.reasons))"
    case .deploymentHalted(let act): return "halted \(id)\(why(act.reasons))"
    case .deploymentEnded(let act): return "ended \(id), \(act.manner.rawValue)"
    case .deploymentCancelled(let act): return "cancelled \(id)\(why(act.reasons))"
    case .deploymentReviewed(let act):
      return "reviewed \(id), \(Self.count(act.lessons.count, "lesson"))\(why(act.performance))"
    case .actionCompleted(let act): return "completed action \(act.action)\(why(act.remark))"
    case .deploymentClosed: return "closed \(id)"
    case .recordPublished: return "published the record of \(id)"
    case .figuresFixed(let act):
      return
        "fixed the figures of \(id): \(Self.count(act.faces, "face")) seen, \(Self.count(act.figures.alerts, "alert"))"
    case .erasureBegun(let act):
      let held = act.held.isEmpty ? "" : ", \(act.held.map { "\($0)" }.joined(separator: ", ")) held back"
      return "began to erase the class \(act.retention.rawValue) of \(id)\(held)"
    case .erasureFinished(let act):
      return "erased the class \(act.retention.rawValue) of \(id): \(Self.count(act.records, "sealed record"))"
    case .holdPlaced(let act):
      return "placed hold \(act.hold) on \(act.alert.map { "\($0), " } ?? "")class \(act.retention.rawValue)"
        + ", \(act.ground.rawValue)\(why(act.reasons))"
    case .holdReviewed(let act): return "reviewed hold \(act.hold)\(why(act.reasons))"
    case .holdEnded(let act): return "ended hold \(act.hold)\(why(act.reasons))"
    default: return alertSentence(why) ?? lesserSentence(name)
    }
  }

  private func alertSentence(_ why: (String) -> String) -> String? {
    guard let alert else { return nil }
    switch self {
    case .alertRaised(let act):
      return "raised \(alert)\(act.blueList ? " of the Blue List" : "") on \(act.camera), score \(act.score)"
    case .alertSighted: return "saw the face of \(alert) again"
    case .alertAssessed(let act):
      return "assessed \(alert), \(act.opinion.rawValue), \(act.refer ? "referred" : "not referred")\(why(act.reasons))"
    case .alertDecided(let act): return "decided \(act.engage ? "" : "not ")to engage on \(alert)\(why(act.reasons))"
    case .alertEngaged(let act):
      return "engaged on \(alert) for \(act.seconds) s, \(act.result.rawValue)"
        + ", leaflet \(act.leaflet ? "given" : "not given")"
    case .personNotLocated(let act): return "did not find the person of \(alert)\(why(act.reasons))"
    case .outcomeRecorded(let act):
      return "recorded the outcome of \(alert), \(act.kind.rawValue)\(why(act.legalBasis))"
    default: return nil
    }
  }

  private func lesserSentence(_ name: (OfficerID) -> String) -> String {
    switch self {
    case .officerAdded(let act): return "gave \(act.handle) an account"
    case .officerRemoved(let act): return "closed the account of \(name(act.officer))"
    case .clockJumped(let act): return "saw the clock jump by \(act.by)"
    case .flagRaised(let act): return "flagged \(act.kind.rawValue): \(act.value), limit \(act.limit)"
    case .flagCleared(let act): return "cleared the flag \(act.kind.rawValue)"
    case .cameraTallied(let act): return "tallied \(Self.count(act.faces, "face")) on \(act.camera)"
    default:
      let about = kind.about.hasSuffix(".") ? String(kind.about.dropLast()) : kind.about
      return "\(kind.name): \(about.prefix(1).lowercased() + about.dropFirst())"
    }
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
