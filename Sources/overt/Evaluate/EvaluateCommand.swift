import ArgumentParser

/// `overt evaluate`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure a pack on labelled images and clips, as ISO/IEC 19795 and NIST do.",
    discussion: """
      Counts errors, draws intervals from people rather than pictures, compares groups of people where labels are given, \
      and says where there are too few errors to say anything. A face that is not found is an error, never left out.

      Nobody is looked for: who is on an image or in a clip is known beforehand, and a face that no label names is never \
      described. Templates are kept in the cache folder only.

        overt evaluate verification --images lfw --pairs pairs.txt
        overt evaluate verification --images people --groups groups.csv --report report
        overt evaluate identification --images photos --list list.csv --json
        overt evaluate tracks --images photos --list list.csv --video street.mp4 --truth street.csv
        overt evaluate advise --images photos --list list.csv --people 500 --tracks 20000 --ceiling 5

      docs/evaluation.md says how everything is counted. Exit status: 0 done, 2 wrong use or unusable input, 3 refused.
      """,
    subcommands: [EvaluateVerification.self, EvaluateIdentification.self, EvaluateTracks.self, EvaluateAdvise.self])
}
