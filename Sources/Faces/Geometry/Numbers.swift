import Glibc

/// e to the power of `value`, bounded so that a hostile network's number stays a size in pixels.
func exponential(_ value: Float) -> Float { exp(min(12, max(-12, value))) }

/// The natural logarithm of a positive number.
func logarithm(_ value: Float) -> Float { log(value) }

/// The cosine of an angle in degrees.
func cosine(degrees: Float) -> Float { cos(degrees * .pi / 180) }
