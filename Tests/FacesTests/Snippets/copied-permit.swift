// error: 'permit' consumed more than once
import Mandate

func twice(_ permit: consuming Permit<Trial>) -> [AuthorityID] {
  let one = permit
  let other = permit
  return [one.authority, other.authority]
}
