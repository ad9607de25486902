// error: 'TrialPolicy' initializer is inaccessible due to 'internal' protection level
import Mandate

let policy = TrialPolicy(maximumListSize: 1_000_000, maximumWindow: .hours(1_000))
