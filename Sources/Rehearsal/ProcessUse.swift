/// What a process took from the machine while it looked.
package struct ProcessUse: Hashable, Sendable {
  /// Seconds of processor time.
  package var processorSeconds = 0.0
  /// Seconds that passed meanwhile.
  package var seconds = 0.0
  /// The most memory that was resident, in bytes.
  package var peakBytes = 0

  /// Processor time as a share of one core.
  package var cores: Double { seconds > 0 ? processorSeconds / seconds : 0 }
}
