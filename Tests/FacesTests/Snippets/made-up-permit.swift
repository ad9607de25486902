// error: 'Permit<Purpose>' initializer is inaccessible due to 'fileprivate' protection level
import Mandate

func forge(authority: AuthorityID, list: ListIdentity, threshold: Threshold, pack: ContentDigest, now: Instant)
  -> Permit<Trial>
{
  Permit<Trial>(
    authority: authority, list: list, threshold: threshold, pack: pack, start: now, until: now, sources: [])
}
