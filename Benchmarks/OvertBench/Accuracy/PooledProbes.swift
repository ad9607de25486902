/// Probes of many lists, each with the person whom it shows.
struct PooledProbes {
  /// What a draw of people gives.
  struct Outcome {
    /// TPIR.
    let found: Double
    let threshold: Float
  }

  private struct Probe {
    let score: Float
    let person: Int32
  }

  private var mated: [Probe] = []
  private var others: [Probe] = []

  /// A probe of somebody on the list: its score where its own entry is the best candidate.
  mutating func addMated(_ score: Float?, person: Int) {
    mated.append(Probe(score: score ?? -.infinity, person: Int32(person)))
  }

  /// A probe of somebody who is not: the best candidate's score.
  mutating func addOther(_ score: Float?, person: Int) {
    others.append(Probe(score: score ?? -.infinity, person: Int32(person)))
  }

  /// All are there.
  mutating func settle() { others.sort { $0.score > $1.score } }

  /// The share of mated probes found at the lowest threshold that at most `limit` of the others reach, where each person's
  /// probes count as often as `weights` says.
  func outcome(_ weights: [Int], limit: Double) -> Outcome {
    let allowed = limit * Double(others.reduce(0) { $0 + weights[Int($1.person)] })
    var reached = 0.0
    var threshold = -Float.infinity
    for probe in others {
      reached += Double(weights[Int(probe.person)])
      if reached > allowed {
        threshold = probe.score.nextUp
        break
      }
    }
    var (found, all) = (0, 0)
    for probe in mated {
      let weight = weights[Int(probe.person)]
      all += weight
      if probe.score >= threshold, probe.score > -.infinity { found += weight }
    }
    return Outcome(found: all > 0 ? Double(found) / Double(all) : .nan, threshold: threshold)
  }
}
