/// The natural logarithm by its series, so that this module needs no library: to within a few units of the last place.
func naturalLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? .infinity : .nan }
  // value = 2^e · m with m within a factor √2 of 1, and ln m = 2 artanh((m − 1) / (m + 1)).
  var exponent = Double(value.exponent)
  var mantissa = value.significand
  if mantissa > 1.414_213_562_373_095_1 {
    mantissa /= 2
    exponent += 1
  }
  let t = (mantissa - 1) / (mantissa + 1)
  let square = t * t
  var power = t
  var sum = 0.0
  for k in stride(from: 1, through: 41, by: 2) {
    sum += power / Double(k)
    power *= square
  }
  return 2 * sum + exponent * 0.693_147_180_559_945_3
}
