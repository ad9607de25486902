import Glibc

/// e to the power of `value`, bounded so that a hostile network's number stays a size in pixels.
func exponential(_ value: Float) -> Float { exp(min(12, max(-12, value))) }
