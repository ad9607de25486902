// error: 'EvaluationPermit' initializer is inaccessible due to 'fileprivate' protection level
import Mandate

func forge(now: Instant) -> EvaluationPermit {
  EvaluationPermit(responsible: "", declaredAt: now)
}
