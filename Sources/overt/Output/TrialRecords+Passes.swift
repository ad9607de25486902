import Mandate
import Service

extension TrialRecords {
  /// What became of logged passes.
  struct PassesRecord: Encodable {
    let trueRecognitionRate: RateRecord
    let sources: [SourceRecord]
    let missed: [PassRecord]
    let outside: [StrayRecord]

    init(_ report: PassReport) {
      trueRecognitionRate = RateRecord(report.overall)
      sources = report.sources.map { SourceRecord(source: $0.source, trueRecognitionRate: RateRecord($0.rate)) }
      missed = report.missed.map { PassRecord(identity: $0.identity, source: $0.source, from: $0.from, to: $0.to) }
      outside = report.strays.map {
        StrayRecord(identity: $0.identity, source: $0.source, time: rounded($0.time, 3))
      }
    }
  }

  /// A proportion with its exact 95 % interval.
  struct RateRecord: Encodable {
    let count: Int
    let of: Int
    let rate: Double
    let low: Double
    let high: Double

    init(_ rate: Rate) {
      count = rate.count
      of = rate.of
      self.rate = Double(rate.rate) / 1e9
      low = Double(rate.low) / 1e9
      high = Double(rate.high) / 1e9
    }
  }

  /// The rate on one file.
  struct SourceRecord: Encodable {
    let source: String
    let trueRecognitionRate: RateRecord
  }

  /// A pass that was missed.
  struct PassRecord: Encodable {
    let identity: String
    let source: String
    let from: Double
    let to: Double
  }

  /// An alert that no pass explains.
  struct StrayRecord: Encodable {
    let identity: String
    let source: String
    let time: Double
  }
}
