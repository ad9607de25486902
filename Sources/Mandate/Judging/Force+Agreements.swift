extension Force {
  func judgeAgreement(_ act: Act, by actor: Actor, at now: Instant) throws(Refusal) {
    switch act {
    case .agreementAdded(let act):
      let next: AgreementID = next(agreements.keys)
      try require(act.agreement == next, .numberFree, "The next agreement is \(next), not \(act.agreement).")
      for (text, what) in [
        (act.partner, "The partner"), (act.legalBasis, "The legal basis"), (act.assessment, "The assessment"),
        (act.channel, "How data are sent and kept"), (act.matchProtocol, "What happens on a match"),
      ] {
        try requireReasons(text, what)
      }
      try require(
        !act.purposes.isEmpty && act.purposes.allSatisfy(\.isStated), .agreementPurpose,
        "The agreement names no purpose.")
      try require(act.start < act.end, .agreementInForce, "The agreement ends before it begins.")
    case .agreementEndorsed(let act):
      let agreement = try known(act.agreement)
      try require(agreement.endorsedBy == nil, .lifeCycle, "\(act.agreement) was endorsed before.")
      try require(!agreement.ended, .lifeCycle, "\(act.agreement) has ended.")
      try judgeEndorser(of: agreement, act.agreement, by: actor)
      try requireReasons(act.reasons, "Why \(act.agreement) is endorsed")
    case .imagesDisclosed(let disclosure):
      let agreement = try known(disclosure.agreement)
      try require(
        agreement.terms.facialRecognition, .agreementInForce,
        "\(disclosure.agreement) does not expressly permit facial recognition.")
      try require(
        agreement.endorsedBy != nil, .agreementEndorsed, "\(disclosure.agreement) was not endorsed at headquarters.")
      try require(!agreement.ended, .agreementInForce, "\(disclosure.agreement) has ended.")
      try require(
        now >= agreement.terms.start && now < agreement.terms.end, .agreementInForce,
        "\(disclosure.agreement) runs from \(agreement.terms.start) to \(agreement.terms.end); it is \(now).")
      try require(
        agreement.terms.purposes.contains(disclosure.purpose), .agreementPurpose,
        "The purpose given is none of the \(agreement.terms.purposes.count) of \(disclosure.agreement).")
      try require(disclosure.images > 0, .agreementPurpose, "\(disclosure.images) images were disclosed.")
      try requireReasons(disclosure.recipient, "The recipient")
    case .adviceRecorded(let act):
      try requireReasons(act.partner, "The partner")
      try requireReasons(act.summary, "What was said")
    case .partnerAlerted(let act): _ = try known(act.agreement)
    case .partnerSaid(let act):
      try requireReasons(act.partner, "The partner")
      try requireReasons(act.said, "What was said")
    case .agreementEnded(let act):
      let agreement = try known(act.agreement)
      try require(!agreement.ended, .lifeCycle, "\(act.agreement) was ended before.")
      try requireReasons(act.reasons, "Why \(act.agreement) ends")
    default: break
    }
  }

  /// Who endorses is a chief officer, and not who registered the agreement.
  private func judgeEndorser(
    of agreement: AgreementState, _ id: AgreementID, by actor: Actor
  ) throws(Refusal) {
    guard let officer = actor.officer else { return }
    let rank = officers[officer]?.rank ?? .staff
    try require(
      rank >= .commander, .agreementEndorsed,
      "\(officer) is \(rank.title); headquarters is a chief officer of at least \(Rank.commander.title).")
    try require(
      agreement.registrar != officer, .agreementEndorsed, "\(officer) registered \(id); somebody else endorses it.")
  }

  private func known(_ id: AgreementID) throws(Refusal) -> AgreementState {
    guard let agreement = agreements[id] else {
      throw Refusal(.agreementInForce, "There is no agreement \(id).")
    }
    return agreement
  }
}
