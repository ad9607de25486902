// error: cannot assign to property: 'ended' setter is inaccessible
// error: cannot assign to property: 'until' setter is inaccessible
import Mandate

func revive(_ trial: inout TrialAuthority, now: Instant) {
  trial.ended = false
  trial.until = now.adding(.hours(24))
}
