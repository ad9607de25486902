/// Whether two secrets are equal, found in a time that tells nothing but whether their lengths differ.
public func equalInConstantTime(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  // Swift gives `|` and `^` the same precedence: without its brackets a last byte could make up for all before it.
  return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
}

/// `count` bytes from a source of randomness.
func randomBytes(_ count: Int, using random: inout some RandomNumberGenerator) -> [UInt8] {
  (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
}
