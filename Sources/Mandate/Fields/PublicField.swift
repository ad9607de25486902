/// What may stand in a public leaf of the ledger: numbers, codes from closed sets or strict patterns, moments, digests,
/// and lists and records of these.
///
/// `String` does not conform, and must not: with it prose, and in prose a name, could be published (invariant I22).
public protocol PublicField: FieldCoding {}

extension Bool: PublicField {}
extension Int: PublicField {}

extension Optional: PublicField where Wrapped: PublicField {}
extension Array: PublicField where Element: PublicField {}
