// error: 'TrialEvent' initializer is inaccessible due to 'internal' protection level
import Mandate

func forge(_ declaration: TrialDeclaration, now: Instant) -> TrialAuthority {
  TrialAuthority(replaying: [TrialEvent(at: now, fact: .declared(declaration, until: now.adding(.hours(24))))])
}
